// @ts-nocheck
import { useWords } from '../view.tsx';

/** An instant, in words and for programs. */
export const When = ({ at }: { readonly at: string }) => {
  const { instant } = useWords();
  return <time datetime={at}>{instant(at)}</time>;
};
