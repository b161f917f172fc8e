/**
 * Runs tests for StrykerJS in its own process, so that a change takes milliseconds: Jest takes
 * a second for each, and there are thousands. Sources and tests are loaded anew for each change, so
 * that none sees what another has left behind; libraries and data stay.
 */
import { env } from 'node:process';
import vm from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import type {
  CompleteDryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
} from '@stryker-mutator/api/test-runner';
import { bundleOf, type Bundle } from '../mutation/bundle';
import { failureOf, testsIn } from '../mutation/declared';
import { testFilesOf } from './test-files';

/** What the changed sources read and write: which change is on, and what was reached by which test. */
interface Changes {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: NonNullable<CompleteDryRunResult['mutantCoverage']>;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

const BETWEEN = ': ';

/** No test takes more than two seconds of it without a change; what a change made endless ends then. */
const LONGEST_TEST_MS = 10_000;

class InProcess implements TestRunner {
  readonly #paths = testFilesOf(env['MUTATE'] ?? '', process.cwd());
  #bundle: Bundle = () => ({});
  /** What the tests of each file took without a change. */
  readonly #milliseconds = new Map<string, number>();
  readonly #changes: Changes = ((globalThis as { __stryker__?: Changes }).__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#bundle = await bundleOf(this.#paths, process.cwd());
  }

  async dryRun(): Promise<CompleteDryRunResult> {
    this.#changes.mutantCoverage = { static: {}, perTest: {} };
    const tests: TestResult[] = [];
    const files = this.#bundle();
    for (const path of this.#paths) {
      const begun = performance.now();
      for (const { name, body } of testsIn(files[path])) {
        const id = path + BETWEEN + name;
        this.#changes.currentTestId = id;
        const start = performance.now();
        const failure = await failureOf(body);
        const about = { id, name: id, fileName: path, timeSpentMs: performance.now() - start };
        tests.push(
          failure === undefined
            ? { ...about, status: TestStatus.Success }
            : { ...about, status: TestStatus.Failed, failureMessage: failure },
        );
        this.#changes.currentTestId = undefined;
      }
      this.#milliseconds.set(path, performance.now() - begun);
    }
    const { mutantCoverage } = this.#changes;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter = [], hitLimit } = options;
    const wanted = new Map<string, Set<string>>();
    for (const id of testFilter) {
      const [path = '', ...name] = id.split(BETWEEN);
      wanted.set(path, (wanted.get(path) ?? new Set()).add(name.join(BETWEEN)));
    }
    Object.assign(this.#changes, { activeMutant: activeMutant.id, hitLimit, hitCount: 0 });
    const files = this.#bundle();
    let nrOfTests = 0;
    // Most changes are noticed by many tests, so the quick ones are asked first.
    const quickFirst = [...wanted].sort(([a], [b]) => this.#tookFor(a) - this.#tookFor(b));
    for (const [path, names] of quickFirst) {
      for (const { name, body } of testsIn(files[path])) {
        if (!names.has(name)) continue;
        nrOfTests += 1;
        const failureMessage = await failureOf(() => endedBy(LONGEST_TEST_MS, body));
        const endless = determineHitLimitReached(this.#changes.hitCount, hitLimit);
        if (endless !== undefined) return { ...endless, status: MutantRunStatus.Timeout };
        if (failureMessage === undefined) continue;
        const killedBy = [path + BETWEEN + name];
        return { status: MutantRunStatus.Killed, killedBy, failureMessage, nrOfTests };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  #tookFor(path: string): number {
    return this.#milliseconds.get(path) ?? 0;
  }
}

const runsBody = new vm.Script('bodyOfTest()');

/** What this gives, or throws where it has not come to an end by then, whatever it catches itself. */
function endedBy<T>(milliseconds: number, body: () => T): T {
  Object.assign(globalThis, { bodyOfTest: body });
  return runsBody.runInThisContext({ timeout: milliseconds }) as T;
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-process', () => new InProcess()),
];
