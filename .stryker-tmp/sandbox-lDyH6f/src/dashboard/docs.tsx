// @ts-nocheck
import { documentOf, titled } from './layout.tsx';
import { Table } from './table.tsx';
import type { Frame } from './view.tsx';
import { wordsIn } from './words.ts';

type Schema = { readonly [member: string]: unknown };

/** One operation as this page shows it. */
type Operation = {
  readonly operationId: string;
  readonly tags?: unknown;
  readonly summary?: unknown;
  readonly description?: unknown;
  readonly parameters?: unknown;
  readonly requestBody?: unknown;
  readonly responses?: unknown;
};

type Document = {
  readonly info?: unknown;
  readonly tags?: unknown;
  readonly components?: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((at, name) => (isSchema(at) ? at[name] : undefined), value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a reference names, and the rest as it is. */
const resolved = (document: Document, schema: unknown): unknown => {
  const reference = textOf(within(schema, '$ref'));
  return reference === '' ? schema : within(document, ...reference.replace('#/', '').split('/'));
};

const choicesIn = (schema: Schema): string => {
  const choices = listOf(schema['anyOf'] ?? schema['oneOf']);
  return choices
    .map(kindOf)
    .filter((each, at, all) => all.indexOf(each) === at)
    .join(' or ');
};

const kindOf = (schema: unknown): string => {
  if (!isSchema(schema)) return 'anything';
  const reference = textOf(schema['$ref']);
  if (reference !== '') return reference.split('/').at(-1) ?? '';
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map((each) => JSON.stringify(each)).join(', ');
  const choices = choicesIn(schema);
  if (choices !== '') return choices;
  const type = listOf(schema['type']).join(' or ') || textOf(schema['type']) || 'anything';
  return type === 'array' ? `list of ${kindOf(schema['items'])}` : type;
};

const limits: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  maxLength: 'characters at most',
  minItems: 'items at least',
  maxItems: 'items at most',
  pattern: 'as',
  format: 'format',
};

const limitsOf = (schema: unknown): string =>
  isSchema(schema)
    ? Object.entries(limits)
        .filter(
          ([name]) =>
            schema[name] !== undefined && Math.abs(Number(schema[name])) !== Number.MAX_SAFE_INTEGER,
        )
        .map(([name, words]) => `${words} ${String(schema[name])}`)
        .join(', ')
    : '';

const exampleIn = (...schemas: readonly unknown[]): string => {
  const found = schemas.flatMap((schema) => [
    within(schema, 'example'),
    ...listOf(within(schema, 'examples')),
  ]);
  const first = found.find((each) => each !== undefined);
  if (first === undefined) return '';
  return typeof first === 'string' ? first : JSON.stringify(first);
};

type Line = {
  readonly name: string;
  readonly where: string;
  readonly required: boolean;
  readonly kind: string;
  readonly limits: string;
  readonly example: string;
  readonly description: string;
};

const Lines = ({ label, lines }: { readonly label: string; readonly lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <Table label={label} heads={['Name', 'Where', 'Kind', 'Limits', 'Example']}>
      {lines.map(({ name, where, required, kind, limits: most, example, description }) => (
        <tr key={`${where} ${name}`}>
          <td>
            <code>{name}</code>
            {required ? ', needed' : ''}
          </td>
          <td>{where}</td>
          <td class="said">
            {kind}
            {description === '' ? null : <p class="soft">{description}</p>}
          </td>
          <td>{most}</td>
          <td>
            <code>{example}</code>
          </td>
        </tr>
      ))}
    </Table>
  );

const parameterLines = (document: Document, { parameters }: Operation): readonly Line[] =>
  listOf(parameters).map((each) => {
    const parameter = resolved(document, each);
    const schema = resolved(document, within(parameter, 'schema'));
    return {
      name: textOf(within(parameter, 'name')),
      where: textOf(within(parameter, 'in')),
      required: within(parameter, 'required') === true,
      kind: kindOf(schema),
      limits: limitsOf(schema),
      example: exampleIn(parameter, schema),
      description: textOf(within(parameter, 'description')) || textOf(within(schema, 'description')),
    };
  });

const memberLines = (document: Document, schema: unknown): readonly Line[] => {
  const whole = resolved(document, schema);
  const needed = new Set(listOf(within(whole, 'required')));
  const members = within(whole, 'properties');
  return Object.entries(isSchema(members) ? members : {}).map(([name, each]) => {
    const member = resolved(document, each);
    return {
      name,
      where: 'body',
      required: needed.has(name),
      kind: kindOf(each),
      limits: limitsOf(member),
      example: exampleIn(each, member),
      description: textOf(within(member, 'description')),
    };
  });
};

const Body = ({ document, operation }: { readonly document: Document; readonly operation: Operation }) => {
  const content = within(operation.requestBody, 'content');
  if (!isSchema(content)) return null;
  return (
    <>
      {Object.entries(content).map(([mediaType, each]) => {
        const example = within(each, 'example');
        return (
          <div key={mediaType}>
            <p>
              Body: <code>{mediaType}</code>
            </p>
            <Lines
              label={`Members of ${mediaType} of ${operation.operationId}`}
              lines={memberLines(document, within(each, 'schema'))}
            />
            {example === undefined ? null : (
              <pre>{typeof example === 'string' ? example : JSON.stringify(example, null, 2)}</pre>
            )}
          </div>
        );
      })}
    </>
  );
};

const Responses = ({ operation }: { readonly operation: Operation }) => (
  <ul class="soft">
    {Object.entries(isSchema(operation.responses) ? operation.responses : {}).map(([status, response]) => (
      <li key={status}>
        <b>{status}</b> {textOf(within(response, 'description'))}
      </li>
    ))}
  </ul>
);

type Placed = { readonly path: string; readonly method: string; readonly operation: Operation };

const OperationShown = ({
  document,
  at: { path, method, operation },
}: {
  readonly document: Document;
  readonly at: Placed;
}) => (
  <article id={operation.operationId}>
    <h3>
      <code>
        {method.toUpperCase()} {path}
      </code>
    </h3>
    <p>{textOf(operation.description)}</p>
    <Lines label={`Parameters of ${operation.operationId}`} lines={parameterLines(document, operation)} />
    <Body document={document} operation={operation} />
    <details>
      <summary>Answers</summary>
      <Responses operation={operation} />
    </details>
  </article>
);

const placedIn = ({ paths }: Document): readonly Placed[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

type Group = { readonly name: string; readonly description: string; readonly operations: readonly Placed[] };

const groupsIn = (document: Document): readonly Group[] =>
  listOf(document.tags).map((tag) => {
    const name = textOf(within(tag, 'name'));
    const operations = placedIn(document).filter(({ operation }) => listOf(operation.tags).includes(name));
    return { name, description: textOf(within(tag, 'description')), operations };
  });

const Shapes = ({ document }: { readonly document: Document }) => {
  const schemas = within(document.components, 'schemas');
  return (
    <section>
      <h2 id="shapes">Shapes</h2>
      {Object.entries(isSchema(schemas) ? schemas : {}).map(([name, schema]) => (
        <article key={name} id={name}>
          <h3>{name}</h3>
          <p>
            {textOf(within(schema, 'description'))}{' '}
            {isSchema(within(schema, 'properties')) ? '' : kindOf(schema)}
          </p>
          <Lines label={`Members of ${name}`} lines={memberLines(document, schema)} />
        </article>
      ))}
    </section>
  );
};

const Contents = ({ groups }: { readonly groups: readonly Group[] }) => (
  <ul>
    {groups.map(({ name, operations }) => (
      <li key={name}>
        <a href={`#${name}`}>{name}</a>:{' '}
        {operations.map(({ operation }) => (
          <>
            <a href={`#${operation.operationId}`}>{operation.operationId}</a>{' '}
          </>
        ))}
      </li>
    ))}
    <li>
      <a href="#shapes">Shapes</a>
    </li>
  </ul>
);

/** What the document says of the interface, in English. */
const Described = ({ document }: { readonly document: Document }) => {
  const groups = groupsIn(document);
  return (
    <div lang="en">
      <p>{textOf(within(document.info, 'description'))}</p>
      <p>
        A key is sent as <code>Authorization: Bearer KEY</code>. Whatever is refused says what to do; each
        kind of refusal has a page, such as{' '}
        <a href="/problems/delivery-contradicted">delivery-contradicted</a>.
      </p>
      <Contents groups={groups} />
      {groups.map(({ name, description, operations }) => (
        <section key={name}>
          <h2 id={name}>{name}</h2>
          <p>{description}</p>
          {operations.map((at) => (
            <OperationShown key={at.operation.operationId} document={document} at={at} />
          ))}
        </section>
      ))}
      <Shapes document={document} />
    </div>
  );
};

/** The page that describes the interface for people, from the document for programs. */
export const docsPage = (frame: Frame, document: Document): string => {
  const { say } = wordsIn(frame.language);
  return documentOf(
    frame,
    titled(frame, say('docs.title')),
    <>
      <h1>{say('docs.title')}</h1>
      <p>
        <a href="/openapi.json">{say('docs.for-programs')}</a>
      </p>
      {frame.language === 'en' ? null : <p>{say('docs.in-english')}</p>}
      <Described document={document} />
    </>,
  );
};
