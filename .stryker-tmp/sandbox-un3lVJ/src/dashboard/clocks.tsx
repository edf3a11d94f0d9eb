// @ts-nocheck
import { auditAddress, nowAddress } from './addresses.ts';
import { type AsOf, useFrame, useView, useWords, type View } from './view.tsx';

const Place = ({ index, position }: AsOf) => {
  const { say } = useWords();
  return index === null || position === null
    ? say('clocks.nothing')
    : say('clocks.place', { index, position });
};

/** Both clocks at which everything on the page stands. */
const Moments = () => {
  const { asOf, words } = useView();
  return words.rich('clocks.moments', {
    effectiveAt: <time datetime={asOf.effectiveAt}>{words.period(asOf.effectiveAt)}</time>,
    knownAt: <time datetime={asOf.knownAt}>{words.instant(asOf.knownAt)}</time>,
    place: <Place {...asOf} />,
  });
};

const Year = ({ year }: { readonly year: string }) => {
  const { say } = useWords();
  return (
    <label>
      {say('clocks.year')}
      <input name="period" value={year} inputMode="numeric" pattern="[1-9][0-9]{3}" size={5} />
    </label>
  );
};

/** How a moment of knowledge is written, roughly: the browser says so beside the field before anything is asked. */
export const momentPattern =
  '(index:)?[0-9]{1,18}|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}[0-9:.]*(Z|[+\\-][0-9]{2}:[0-9]{2}))?';

/** The two clocks in a form: a field that is left empty asks for now. */
export const ClockFields = () => {
  const { view, asOf, words } = useView();
  const { isSet } = view;
  return (
    <>
      <label>
        {words.say('clocks.effective-at')}
        <input
          type="date"
          name="effectiveAt"
          max={view.today}
          value={isSet.effectiveAt ? asOf.effectiveAt : ''}
        />
      </label>
      <label>
        {words.say('clocks.known-at')}
        <input
          name="knownAt"
          value={isSet.knownAt ? view.knownAt : ''}
          size={26}
          pattern={momentPattern}
          title={words.say('clocks.forms')}
          aria-describedby="known-at-forms"
        />
      </label>
    </>
  );
};

/** What else the address asks for, so that a form that moves the clocks keeps it. */
export const Kept = ({ except }: { readonly except: readonly string[] }) => {
  const { here } = useFrame();
  const kept = Object.entries(here.query).filter(([name]) => !except.includes(name));
  return (
    <>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
};

/** How the two clocks are written, and the way back to now. */
export const ClockHints = () => {
  const { view, words } = useView();
  return (
    <p class="soft" id="known-at-forms">
      {words.say('clocks.forms')} <a href={nowAddress(view)}>{words.say('clocks.to-now')}</a>
    </p>
  );
};

/** The clocks at which the page stands, where a form of the page moves them and does more. */
export const ClocksShown = () => (
  <p class="clocks">
    <Moments />
  </p>
);

/** The clocks at which the page stands, and a plain form that asks for the same page at other moments. */
export const Clocks = ({ year }: { readonly year?: string | undefined }) => {
  const { here } = useFrame();
  const { say } = useWords();
  return (
    <details class="clocks">
      <summary>
        <Moments />
      </summary>
      <form action={here.path} method="get">
        <Kept
          except={['effectiveAt', 'knownAt', 'cursor', 'atLeast', ...(year === undefined ? [] : ['period'])]}
        />
        <ClockFields />
        {year === undefined ? null : <Year year={year} />}
        <button type="submit">{say('clocks.show')}</button>
        <ClockHints />
      </form>
    </details>
  );
};

/** Whether both clocks of a page are at now. */
const isNow = ({ asOf, isSet, today }: View): boolean => !isSet.knownAt && asOf.effectiveAt === today;

/** Says what keeps a page from being the whole account as of now: clocks that were moved, and a log that cannot be read. */
export const Banners = ({ complete }: { readonly complete: boolean }) => {
  const { view, asOf, words } = useView();
  const moments = {
    effectiveAt: words.period(asOf.effectiveAt),
    knownAt: words.instant(asOf.knownAt),
  };
  return (
    <>
      {view.isContradicted ? (
        <p class="notice" role="alert" data-banner="contradicted">
          {words.rich('banner.contradicted', {
            b: (said) => <b>{said}</b>,
            a: (said) => <a href={auditAddress(view)}>{said}</a>,
          })}
        </p>
      ) : null}
      {isNow(view) ? null : (
        <p class="notice held" data-banner="not-now">
          {words.rich('banner.not-now', {
            ...moments,
            b: (said) => <b>{said}</b>,
            a: (said) => <a href={nowAddress(view)}>{said}</a>,
          })}
        </p>
      )}
      {view.isBehind && !view.isSet.knownAt ? (
        <p class="notice" data-banner="behind">
          {words.rich('banner.behind', { ...moments, b: (said) => <b>{said}</b> })}
        </p>
      ) : null}
      {complete ? null : (
        <p class="notice" data-banner="incomplete">
          {words.rich('banner.incomplete', { b: (said) => <b>{said}</b> })}
        </p>
      )}
    </>
  );
};
