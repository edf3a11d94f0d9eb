// @ts-nocheck
import { openMemoryLog } from '../../src/store/memory-log.ts';
import { behavesAsAnEventLog } from './event-log.contract.ts';

behavesAsAnEventLog('the memory log', openMemoryLog);
