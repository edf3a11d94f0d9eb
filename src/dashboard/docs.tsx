import { documentOf } from './layout.tsx';

export const docsPage = (_document: object): string =>
  documentOf('porcupine: the interface', <h1>The interface</h1>);
