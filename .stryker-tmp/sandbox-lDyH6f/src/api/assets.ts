// @ts-nocheck
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { stylesheet } from '../dashboard/stylesheet.ts';
import type { AssetAddresses } from '../dashboard/view.tsx';

/** A file that pages load, under a name that changes with its content, so that a browser may keep it for ever. */
type Asset = { readonly name: string; readonly contentType: string; readonly content: string };

export type Assets = {
  readonly byName: ReadonlyMap<string, Asset>;
  readonly addresses: AssetAddresses;
};

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 13h14M3 13V9M6 13V6M9 13V8M12 13V3" fill="none" stroke="#2f5d94" stroke-width="2"/></svg>`;

const assetOf = (stem: string, kind: string, contentType: string, content: string): Asset => {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { name: `${stem}-${hash}.${kind}`, contentType, content };
};

const script = (stem: string, content: string): Asset =>
  assetOf(stem, 'js', 'text/javascript; charset=utf-8', content);

/** Reads the files that pages load: they are part of the program, beside its modules and its packages. */
export const readAssets = (): Assets => {
  const require = createRequire(import.meta.url);
  const style = assetOf('style', 'css', 'text/css; charset=utf-8', stylesheet);
  const drawn = assetOf('icon', 'svg', 'image/svg+xml', icon);
  const scripts = [
    script('idiomorph', readFileSync(require.resolve('idiomorph/dist/idiomorph.min.js'), 'utf8')),
    script('live', readFileSync(new URL('../dashboard/browser/live.js', import.meta.url), 'utf8')),
  ];
  const addressOf = ({ name }: Asset): string => `/assets/${name}`;
  return {
    byName: new Map([style, drawn, ...scripts].map((asset) => [asset.name, asset])),
    addresses: { style: addressOf(style), icon: addressOf(drawn), scripts: scripts.map(addressOf) },
  };
};
