// @ts-nocheck
import { Table } from '../table.tsx';
import { useWords } from '../view.tsx';
import type { Words } from '../words.ts';
import { When } from './when.tsx';

/** A witness that is configured, and which checkpoint it cosigned last. */
export type Witness = {
  readonly name: string;
  readonly key: string;
  readonly last: { readonly size: number; readonly at: string } | null;
};

const Row = ({ witness: { name, key, last } }: { readonly witness: Witness }) => {
  const { say } = useWords();
  return (
    <tr data-witness={name}>
      <td>{name}</td>
      <td>{last === null ? say('audit.cosigned-nothing') : say('audit.cosigned', { count: last.size })}</td>
      <td>{last === null ? '' : <When at={last.at} />}</td>
      <td>
        <code>{key}</code>
      </td>
    </tr>
  );
};

const headsIn = ({ say }: Words): readonly string[] => [
  say('audit.witness'),
  say('audit.cosigned-last'),
  say('audit.when'),
  say('audit.public-key'),
];

/** Who else watches that the log only grows. */
export const WitnessSection = ({ witnesses }: { readonly witnesses: readonly Witness[] }) => {
  const words = useWords();
  const { say, rich } = words;
  return (
    <section id="witnesses">
      <h2>{say('audit.witnesses')}</h2>
      <p>{say('audit.witnesses.meaning')}</p>
      {witnesses.length === 0 ? (
        <p>{rich('audit.witnesses.none', { b: (said) => <b>{said}</b> })}</p>
      ) : (
        <Table label={say('audit.witnesses.table')} heads={headsIn(words)}>
          {witnesses.map((witness) => (
            <Row key={witness.name} witness={witness} />
          ))}
        </Table>
      )}
    </section>
  );
};
