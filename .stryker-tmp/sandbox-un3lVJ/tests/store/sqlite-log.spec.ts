// @ts-nocheck
import { behavesAsAnEventLog } from './event-log.contract.ts';
import { openScratchLog } from './sqlite.ts';

behavesAsAnEventLog('the SQLite log', () => openScratchLog().log);
