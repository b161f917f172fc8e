import { accountProvider, SecurityBaseline } from '../../../../constructs';
import { parseFault } from '../../../../packages/sandbox/src/account/faults';
import { startSandbox } from '../../../../packages/sandbox/src/index';
import { parseSettings, type Settings } from '../../../../settings';
import { synthBare } from '../../../helpers/synth-stack';
import { Workspace, type Config, type Ran } from './terraform';

const settings = parseSettings(
  [
    'version: 1',
    "account: { id: '1234567890123456' }",
    'region: ap-southeast-1',
    'identity: { jobs: { developer: { scope: { tag: team=web } } } }',
    'network: { vpcs: [{ name: main, cidr: 10.0.0.0/24 }] }',
    'alerts: { people: { security: { email: [security@example.com] } } }',
  ].join('\n'),
  { env: {} },
);

/** The baseline of settings, as Terraform reads it, in an account that `Workspace` takes. */
export function configOf(of: Settings): Config {
  const { text } = synthBare((stack) => {
    accountProvider(stack, 'Account', of);
    new SecurityBaseline(stack, 'Baseline', { settings: of });
  });
  const blocks = Object.entries(JSON.parse(text) as Config);
  return Object.fromEntries(blocks.filter(([name]) => name !== 'terraform'));
}

const baseline = configOf(settings);

/** What a plan will not replace although its last step failed: `docs/first-hour.md` says what to do. */
function tainted({ stderr }: Ran): readonly string[] {
  const text = stderr.replace(/\s+/g, ' ');
  return [...text.matchAll(/Resource (\S+) has lifecycle\.prevent_destroy set/g)].flatMap(
    ([, address]) => address ?? [],
  );
}

export interface DeployedTwice {
  readonly failed: Ran;
  readonly again: Ran;
  /** The plan after the second deployment. */
  readonly settled: Ran;
  /** Changes that the first deployment asked for and the account made. */
  readonly operations: number;
  /** Faults that never struck, as what they are about was never tried. */
  readonly unmet: readonly string[];
  /** Type and id of all that is there in the end. */
  readonly objects: readonly string[];
}

/**
 * Deploys a stack, our baseline if no other is given, while the given faults strike, and once more
 * without them: where that is refused because something is tainted that may not be destroyed, as the
 * documentation says to go on.
 */
export async function deployTwice(
  faults: readonly string[],
  config: Config = baseline,
): Promise<DeployedTwice> {
  const space = new Workspace();
  let operations = 0;
  let unmet: readonly string[] = [];
  let objects: readonly string[] = [];
  const terraform = async (
    struck: readonly string[],
    command: string,
    ...args: string[]
  ): Promise<Ran> => {
    const sandbox = await startSandbox({ folder: space.account, faults: struck.map(parseFault) });
    const result = await space.run(sandbox.environment, [command, '-no-color', ...args]);
    const { ledger, store, faults: told } = sandbox.account;
    operations ||= ledger.operations;
    if (struck.length > 0) unmet = told.unmet();
    objects = store.types().flatMap((type) => store.list(type).map(({ id }) => `${type}/${id}`));
    await sandbox.close({ ended: true });
    return result;
  };
  try {
    space.write(config);
    await terraform([], 'init');
    const failed = await terraform(faults, 'apply', '-auto-approve');
    let again = await terraform([], 'apply', '-auto-approve');
    const kept = tainted(again);
    for (const address of kept) await terraform([], 'untaint', address);
    if (kept.length > 0) again = await terraform([], 'apply', '-auto-approve');
    const settled = await terraform([], 'plan', '-detailed-exitcode');
    return { failed, again, settled, operations, unmet, objects };
  } finally {
    space.remove();
  }
}
