// @ts-nocheck
import {
  auditAddress,
  bodiesAddress,
  deliveriesAddress,
  milestonesAddress,
  overviewAddress,
  paperAddress,
  pipelineAddress,
  reportingAddress,
} from './addresses.ts';
import type { MessageKey } from './catalogues/en.ts';
import { type Frame, useFrame, useWords, type View } from './view.tsx';

type Place = readonly [path: string, name: MessageKey, address: (view: View) => string];

const places: readonly Place[] = [
  ['/', 'nav.targets', overviewAddress],
  ['/deliveries', 'nav.deliveries', (view) => deliveriesAddress(view)],
  ['/pipeline', 'nav.pipeline', pipelineAddress],
  ['/bodies', 'nav.bodies', bodiesAddress],
  ['/paper', 'nav.paper', paperAddress],
  ['/milestones', 'nav.milestones', milestonesAddress],
  ['/audit', 'nav.audit', auditAddress],
  ['/report', 'nav.report', reportingAddress],
];

const atNow = (frame: Frame): View => ({
  ...frame,
  asOf: { effectiveAt: '', knownAt: '', position: null, index: null },
  isSet: { effectiveAt: false, knownAt: false },
  knownAt: '',
  isContradicted: false,
  today: '',
  isBehind: false,
});

/** The ways to the other pages, with the clocks of this one. */
export const Nav = () => {
  const frame = useFrame();
  const { say } = useWords();
  const view: View = 'asOf' in frame ? (frame as View) : atNow(frame);
  return (
    <nav aria-label={say('nav.pages')}>
      <ul>
        {places.map(([path, name, address]) => (
          <li key={path}>
            <a href={address(view)} aria-current={frame.here.path === path ? 'page' : undefined}>
              {say(name)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
