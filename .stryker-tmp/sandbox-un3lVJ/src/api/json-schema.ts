// @ts-nocheck
import { z } from 'zod';

/** A JSON Schema (draft 2020-12) as it stands in the document. */
export type JsonSchema = { readonly [member: string]: unknown };

/** The schemas that several places share, by their names. */
export type Components = Map<string, JsonSchema>;

type Direction = 'input' | 'output';

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where shared schemas are gathered, and what each is called there. */
type Sharing = { readonly components: Components; readonly nameOf: (id: string) => string };

const membersHoisted = (members: JsonSchema, sharing: Sharing): JsonSchema =>
  Object.fromEntries(Object.entries(members).map(([name, each]) => [name, hoisted(each, sharing)]));

const keywordHoisted = (keyword: string, value: unknown, sharing: Sharing): unknown => {
  if (keyword === '$ref' && typeof value === 'string') {
    return `#/components/schemas/${sharing.nameOf(value.replace('#/$defs/', ''))}`;
  }
  // What stands here are names of members, among which any word may be.
  return keyword === 'properties' && isObject(value)
    ? membersHoisted(value, sharing)
    : hoisted(value, sharing);
};

const share = (definitions: unknown, sharing: Sharing): void => {
  if (!isObject(definitions)) return;
  for (const [id, each] of Object.entries(definitions)) {
    const shared = hoisted(each, sharing);
    if (isObject(shared)) sharing.components.set(sharing.nameOf(id), shared);
  }
};

const left: ReadonlySet<string> = new Set(['$schema', 'id', '$defs']);

/** A schema whose definitions are among the shared ones of the document, and its references to them. */
const hoisted = (value: unknown, sharing: Sharing): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => hoisted(each, sharing));
  if (!isObject(value)) return value;
  share(value['$defs'], sharing);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([keyword]) => !left.has(keyword))
      .map(([keyword, each]) => [keyword, keywordHoisted(keyword, each, sharing)]),
  );
};

/** Some shapes are told apart before they are read; the schema names them all. */
const choicesIn = (schema: Record<string, unknown>, io: Direction): void => {
  const { oneOfSchemas } = schema;
  if (!Array.isArray(oneOfSchemas)) return;
  delete schema['oneOfSchemas'];
  schema['anyOf'] = oneOfSchemas.map((each: z.ZodType) => plainSchema(each, io));
};

const plainSchema = (shape: z.ZodType, io: Direction): Record<string, unknown> => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => choicesIn(jsonSchema as Record<string, unknown>, io),
  });
  return schema;
};

/** What is sent may leave out what an answer writes out, so one shape may have two schemas. */
const nameIn =
  (io: Direction) =>
  (id: string): string =>
    io === 'input' ? `${id}Sent` : id;

/** The schema of a shape as it is sent or answered; what has a name of its own goes among the shared schemas. */
export const schemaOf = (shape: z.ZodType, io: Direction, components: Components): JsonSchema => {
  const sharing = { components, nameOf: nameIn(io) };
  const schema = plainSchema(shape, io);
  const own = schema['id'];
  const whole = hoisted(schema, sharing);
  if (!isObject(whole)) throw new Error('a shape without a schema');
  if (typeof own !== 'string') return whole;
  components.set(sharing.nameOf(own), whole);
  return { $ref: `#/components/schemas/${sharing.nameOf(own)}` };
};
