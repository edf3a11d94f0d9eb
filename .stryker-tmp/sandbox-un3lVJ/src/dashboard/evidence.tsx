// @ts-nocheck
import type { ReportRow } from '../projections/rows.ts';
import { useWords } from './view.tsx';

type Evidence = ReportRow['delivery']['evidence'];

const Title = ({ title, url }: Evidence[number]) =>
  url === undefined ? (
    <span>{title}</span>
  ) : (
    <a href={url} rel="noreferrer">
      {title}
    </a>
  );

/** What a report rests on, each piece with its address and the hash of the document where they are given. */
export const Pieces = ({ evidence }: { readonly evidence: Evidence }) => {
  const { say } = useWords();
  return (
    <>
      {evidence.length === 0 ? say('evidence.none') : null}
      {evidence.map((piece) => (
        <p key={`${piece.title}${piece.url}`}>
          <Title {...piece} />
          {piece.sha256 === undefined ? null : ` (SHA-256 ${piece.sha256})`}
        </p>
      ))}
    </>
  );
};
