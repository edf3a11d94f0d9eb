/**
 * One thing that is wrong with an input: where (a JSON Pointer into the body), what, and, where the
 * shape is right but the meaning is not, the problem's code.
 */
export type Fault = { readonly pointer: string; readonly detail: string; readonly code?: FaultCode };

export type FaultCode = 'effective-in-the-future' | 'parts-do-not-add-up' | 'report-too-large';
