import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { budgetWatchProgram } from '../../../constructs/cost/budget-watch-program';
import type { handler, runWith } from '../../../functions/budget-watch/src/index';

/** What the program gives to Function Compute, and to rehearsals. */
export interface Program {
  readonly handler: typeof handler;
  readonly runWith: typeof runWith;
}

/** The very program that is deployed, out of its ZIP, started anew. */
export function loadProgram(zipBase64: string = budgetWatchProgram.zipBase64): Program {
  const code = unzipSync(Buffer.from(zipBase64, 'base64'))['index.js'];
  if (code === undefined) throw new Error('the program has no index.js');
  const module = { exports: {} };
  const wrapped = compileFunction(strFromU8(code), ['module', 'exports', 'require', 'process'], {
    filename: 'budget-watch/index.js',
  }) as (...given: unknown[]) => void;
  wrapped(module, module.exports, createRequire(__filename), process);
  return module.exports as Program;
}
