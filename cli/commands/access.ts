import { EXIT } from '../exit';
import { decide } from './access/decide';
import { readPipelineQuestion, readQuestion } from './access/question';
import type { CanOptions } from './access/question';
import { pipelineCalled, somebodyCalled } from './access/people';
import type { Somebody } from './access/people';
import type { Told } from './access/told';
import { isRole, readRole } from './access/role-names';
import { answerJson, answerText, shortAnswer } from './access/show-answer';
import { matrixJson, matrixText } from './access/show-matrix';
import { roleJson, roleListing } from './access/show-role';

export type { CanOptions } from './access/question';

const CODES = {
  allowed: EXIT.clean,
  denied: EXIT.findings,
  unknown: EXIT.unfinished,
} as const;

/** Whether a role, a person or a pipeline may do something, and which statement says so. */
export function canAccess(
  role: string,
  action: string,
  resources: readonly string[],
  options: CanOptions,
): Told {
  const somebody = isRole(role) ? undefined : somebodyCalled(role, options.settings);
  if (somebody !== undefined) return canSomebody(somebody, action, resources, options);
  const pipeline = isRole(role) ? undefined : pipelineCalled(role, options.settings);
  const question =
    pipeline === undefined
      ? readQuestion(role, action, resources, options)
      : readPipelineQuestion(pipeline, action, resources, options);
  const outcome = decide(question);
  const tell = options.format === 'json' ? answerJson : answerText;
  return { text: tell(question, outcome), code: CODES[shortAnswer(outcome)] };
}

/** The same for a person: by each role that they may enter. */
function canSomebody(
  { name, enters, entered }: Somebody,
  action: string,
  resources: readonly string[],
  options: CanOptions,
): Told {
  if (enters.length === 0) {
    const [past] = entered;
    const why =
      past === undefined
        ? 'has no job, and so no role to enter'
        : `had the role ${past.role} until ${past.until}`;
    return { text: `DENIED  ${name} ${why}.\n`, code: EXIT.findings };
  }
  const answers = enters.map((role) => ({ role, ...canAccess(role, action, resources, options) }));
  const best = [EXIT.clean, EXIT.unfinished, EXIT.findings].find((code) =>
    answers.some((one) => one.code === code),
  );
  const [told] = answers.filter(({ code }) => code === best);
  const { role, text, code } = told ?? { role: '', text: '', code: EXIT.findings };
  if (options.format === 'json') return { text, code };
  const others = enters.filter((one) => one !== role);
  const besides = others.length > 0 ? ` (may also enter ${others.join(', ')})` : '';
  return { text: `${name} enters the role ${role}${besides}.\n\n${text}`, code };
}

/** What all roles come to, by product. Needs no settings. */
export function listAllAccess(format: 'text' | 'json'): string {
  return format === 'json' ? matrixJson() : matrixText();
}

/** What a role is. Needs no settings: nothing of it hangs on the account. */
export function listAccess(role: string, format: 'text' | 'json'): string {
  const name = readRole(role);
  return format === 'json' ? roleJson(name) : roleListing(name);
}
