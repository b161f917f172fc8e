import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { isBaselineError, renderProblem } from '../../alicloud/problems';
import { DEFAULT_FILE, parseSettings } from '../../settings';
import { requireComposable } from '../composition';
import { CliError, wrongInput } from '../exit';
import { QUESTIONS, type Question } from '../init/questions';
import { settingsText, type Answers } from '../init/template';
import { print, printError } from '../print';

export interface InitOptions extends Partial<Omit<Answers, 'inUse'>> {
  readonly inUse?: boolean;
  readonly file?: string;
}

/** Puts a question to a person and waits for the line. */
export type Ask = (text: string) => Promise<string>;

/** Asks what matters, and writes a settings file that `check` takes. */
export async function init(options: InitOptions): Promise<void> {
  const { file = DEFAULT_FILE } = options;
  if (existsSync(file)) {
    throw wrongInput(
      `${file} is there and stays as it is. Move it away, or name another with --file.`,
    );
  }
  const answers = await answersTo(givenBy(options));
  const text = settingsText(answers);
  const wrong = problemsOf(text);
  if (wrong.length > 0) throw wrongInput(wrong.join('\n'));
  writeFileSync(file, text, { flag: 'wx' });
  print(
    `Wrote ${file}. Next: alicloud-baseline check --deploy${file === DEFAULT_FILE ? '' : ` ${file}`}\n`,
  );
}

function givenBy({ inUse, ...rest }: InitOptions): Partial<Answers> {
  return { ...rest, ...(inUse !== undefined && { inUse: inUse ? 'yes' : 'no' }) };
}

async function answersTo(given: Partial<Answers>): Promise<Answers> {
  if (!process.stdin.isTTY) return withoutPerson(given);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await askAll(given, (text) => lines.question(text));
  } finally {
    lines.close();
  }
}

/** Without a terminal there is nobody to ask: what is left out has its usual value, or is missing. */
function withoutPerson(given: Partial<Answers>): Answers {
  const missing = QUESTIONS.filter(
    (one) => given[one.key] === undefined && one.otherwise === undefined,
  );
  if (missing.length > 0) {
    const lines = missing.map(({ flag, why }) => `  ${flag}  ${why}`);
    throw wrongInput(`there is no terminal to ask at. Still needed:\n${lines.join('\n')}`);
  }
  const usual = QUESTIONS.map(({ key, otherwise }) => [key, otherwise] as const);
  return { ...Object.fromEntries(usual), ...given } as unknown as Answers;
}

/** Asks for all that is not given, and again for what the settings would refuse. */
export async function askAll(given: Partial<Answers>, ask: Ask): Promise<Answers> {
  let answers = { ...EXAMPLE, ...given };
  for (const question of QUESTIONS.filter(({ key }) => given[key] === undefined)) {
    answers = { ...answers, [question.key]: await askUntilRight(question, answers, ask) };
  }
  return answers;
}

/** Right in themselves, so that what is wrong is wrong with the answer. */
const EXAMPLE: Answers = {
  account: '1234567890123456',
  site: 'international',
  region: 'ap-southeast-1',
  people: 'first.admin, second.admin',
  email: 'security@example.com',
  scope: '',
  budget: '',
  inUse: 'no',
};

async function askUntilRight(
  { key, ask: what, why, otherwise }: Question,
  answers: Answers,
  ask: Ask,
): Promise<string> {
  const usual = otherwise === undefined || otherwise === '' ? '' : ` [${otherwise}]`;
  for (;;) {
    const typed = (await ask(`\n${why}\n${what}${usual}: `)).trim();
    const answer = typed === '' ? otherwise : typed;
    if (answer === undefined) continue;
    if (key === 'inUse' && !['yes', 'no'].includes(answer)) continue;
    const [problem] = problemsOf(settingsText({ ...answers, [key]: answer }));
    if (problem === undefined) return answer;
    printError(`${problem}\n`);
  }
}

/** What `check` would say, without places: the file is not written yet. */
function problemsOf(text: string): string[] {
  try {
    requireComposable(parseSettings(text, { env: {} }));
    return [];
  } catch (error) {
    if (isBaselineError(error)) {
      return error.problems.map(({ path, found, allowed, fix }) =>
        renderProblem({ path, found, allowed, fix }),
      );
    }
    if (error instanceof CliError) return [error.message];
    throw error;
  }
}
