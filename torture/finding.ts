/** What may be found to be wrong. */
export type Fault =
  | 'lost'
  | 'doubled'
  | 'invented'
  | 'changed'
  | 'gap'
  | 'checkpoint'
  | 'not-verified'
  | 'figures'
  | 'refused'
  | 'unanswered'
  | 'not-started'
  | 'died';

/** Thrown for the first thing that is wrong, with what of it is known. */
export class Finding extends Error {
  override readonly name = 'Finding';
  readonly fault: Fault;

  constructor(fault: Fault, detail: string) {
    super(`${fault}: ${detail}`);
    this.fault = fault;
  }
}
