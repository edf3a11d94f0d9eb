import { useWords } from './view.tsx';

/** The id that ties an event to the request that stored it, as an operator looks for it. */
export const Correlation = ({ id }: { readonly id: string }) => (
  <p class="soft" data-correlation={id}>
    {useWords().rich('event.correlation', { id: <code>{id}</code> })}
  </p>
);
