import { EXIT } from '../exit';
import type { ExitCode } from '../exit';
import { decide } from './access/decide';
import { readQuestion } from './access/question';
import type { CanOptions } from './access/question';
import { readRole } from './access/role-names';
import { answerJson, answerText, shortAnswer } from './access/show-answer';
import { roleJson, roleListing } from './access/show-role';

export type { CanOptions } from './access/question';

const CODES = {
  allowed: EXIT.clean,
  denied: EXIT.findings,
  unknown: EXIT.unfinished,
} as const;

export interface Told {
  readonly text: string;
  readonly code: ExitCode;
}

/** Whether somebody in a role may do something, and which statement says so. */
export function canAccess(
  role: string,
  action: string,
  resources: readonly string[],
  options: CanOptions,
): Told {
  const question = readQuestion(role, action, resources, options);
  const outcome = decide(question);
  const tell = options.format === 'json' ? answerJson : answerText;
  return { text: tell(question, outcome), code: CODES[shortAnswer(outcome)] };
}

/** What a role is. Needs no settings: nothing of it hangs on the account. */
export function listAccess(role: string, format: 'text' | 'json'): string {
  const name = readRole(role);
  return format === 'json' ? roleJson(name) : roleListing(name);
}
