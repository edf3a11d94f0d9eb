/** One operation as the document describes it. */
// @ts-nocheck

export type Operation = { readonly operationId: string; readonly [member: string]: unknown };

/** The description of the HTTP interface, OpenAPI 3.1. */
export type OpenApi = {
  readonly openapi: '3.1.0';
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly [member: string]: unknown;
};
