// @ts-nocheck
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { onTestFinished } from 'vitest';

type Pair = { readonly kid: string; readonly publicKey: CryptoKey; readonly privateKey: CryptoKey };

export type Issuer = {
  readonly address: string;
  /** Signs claims with the newest key, as of an instant. */
  readonly token: (
    claims: JWTPayload,
    at: Date,
    header?: { readonly kid: string | undefined },
  ) => Promise<string>;
  /** Takes a new key and publishes no other. */
  readonly rotate: () => Promise<void>;
  /** Publishes another key beside the one that signs. */
  readonly publishAlso: () => Promise<void>;
  /** Leaves whoever asks for its keys without an answer from now on. */
  readonly hang: () => void;
  /** Answers nothing but failures from now on, or answers again. */
  readonly fail: (failing: boolean) => void;
  /** How often its keys were asked for. */
  readonly fetches: () => number;
};

const freshKey = async (kid: string): Promise<Pair> => ({
  kid,
  ...(await generateKeyPair('ES256', { extractable: true })),
});

/** An OpenID provider on loopback, with keys of its own. */
export const startIssuer = async (): Promise<Issuer> => {
  let [pair, count, failing, hanging, fetched] = [await freshKey('k1'), 1, false, false, 0];
  const beside: Pair[] = [];
  const server = createServer(async (request, response) => {
    if (failing) {
      response.writeHead(500).end();
      return;
    }
    response.setHeader('Content-Type', 'application/json');
    if (request.url === '/keys') {
      fetched += 1;
      if (hanging) return;
      const keys = [...beside, pair].map(async ({ kid, publicKey }) => ({
        ...(await exportJWK(publicKey)),
        kid,
        alg: 'ES256',
        use: 'sig',
      }));
      response.end(JSON.stringify({ keys: await Promise.all(keys) }));
      return;
    }
    response.end(JSON.stringify({ issuer: address, jwks_uri: `${address}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    address,
    token: (claims, at, { kid } = pair) =>
      new SignJWT({ iss: address, ...claims })
        .setProtectedHeader({ alg: 'ES256', ...(kid === undefined ? {} : { kid }) })
        .setIssuedAt(claims.iat ?? Math.floor(at.getTime() / 1_000))
        .sign(pair.privateKey),
    rotate: async () => {
      count += 1;
      pair = await freshKey(`k${count}`);
    },
    publishAlso: async () => {
      count += 1;
      beside.push(await freshKey(`k${count}`));
    },
    hang: () => {
      hanging = true;
    },
    fail: (now) => {
      failing = now;
    },
    fetches: () => fetched,
  };
};
