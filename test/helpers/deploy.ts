import { startSandbox, type Sandbox } from '../../packages/sandbox/src/index';
import type { Value } from '../../packages/sandbox/src/value/value';
import { Workspace, type Ran } from '../packages/sandbox/helpers/terraform';
import type { SynthesisedStack } from './synth-stack';

type Objects = Record<string, Readonly<Record<string, Value>>[]>;

/** A simulated account, empty at the beginning of each test, and real Terraform that deploys to it. */
export interface Account {
  /** Writes the stack, with its own provider blocks, as what Terraform runs from now on. */
  use(stack: SynthesisedStack): void;
  terraform(...args: string[]): Promise<Ran>;
  /** Initialises and applies; fails the test where Terraform fails, or says a word on stderr. */
  apply(): Promise<void>;
  /** Whether a plan is empty, as the one after an apply is to be. */
  isSettled(): Promise<boolean>;
  /** The values of the objects that the account has, by type. */
  objects(): Objects;
  /** The addresses in Terraform's state, sorted. */
  addresses(): Promise<string[]>;
}

/** Call it once in a `describe`: it looks after the folders and the sandbox of each test. */
export function simulatedAccount(): Account {
  let space: Workspace | undefined;
  let sandbox: Sandbox | undefined;
  let initialised = false;
  beforeEach(() => {
    space = new Workspace();
    initialised = false;
  });
  afterEach(async () => {
    await sandbox?.close({ ended: true });
    sandbox = undefined;
    space?.remove();
    space = undefined;
  });
  const here = (): Workspace => {
    if (space === undefined) throw new Error('an account is there in a test only');
    return space;
  };

  async function terraform(...args: string[]): Promise<Ran> {
    sandbox = await startSandbox({ folder: here().account });
    const result = await here().run(sandbox.environment, [...args, '-no-color']);
    await sandbox.close({ ended: true });
    sandbox = undefined;
    return result;
  }

  return {
    terraform,
    use({ text }) {
      // Its own folder for the state, and no version of a provider: none is installed here.
      const blocks = Object.entries(JSON.parse(text) as Record<string, unknown>);
      here().write(Object.fromEntries(blocks.filter(([name]) => name !== 'terraform')));
    },
    async apply() {
      const steps = [...(initialised ? [] : [['init']]), ['apply', '-auto-approve']];
      for (const args of steps) {
        const ran = await terraform(...args);
        expect([ran.code, ran.stderr]).toEqual([0, '']);
      }
      initialised = true;
    },
    async isSettled() {
      const { code, stdout, stderr } = await terraform('plan', '-detailed-exitcode');
      if (code !== 0 && code !== 2) throw new Error(stderr);
      if (code === 2) process.stderr.write(stdout);
      return code === 0;
    },
    objects: () => here().objects(),
    async addresses() {
      const { stdout } = await terraform('state', 'list');
      return stdout.trim().split('\n').filter(Boolean).sort();
    },
  };
}
