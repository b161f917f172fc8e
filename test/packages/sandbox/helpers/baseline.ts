import { accountProvider, SecurityBaseline } from '../../../../constructs';
import { parseFault } from '../../../../packages/sandbox/src/account/faults';
import { startSandbox } from '../../../../packages/sandbox/src/index';
import { parseSettings, type Settings } from '../../../../settings';
import { synthBare } from '../../../helpers/synth-stack';
import { Workspace, type Config, type Ran } from './terraform';

/** A baseline without what is off by itself. */
export const USUAL = `version: 1
account: { id: '1234567890123456' }
region: ap-southeast-1
identity: { jobs: { developer: { scope: { tag: team=web } } } }
network: { vpcs: [{ name: main, cidr: 10.0.0.0/24 }] }
alerts: { people: { security: { email: [security@example.com] } } }
`;

/** The baseline of settings, as Terraform reads it, in an account that `Workspace` takes. */
export function configOf(of: Settings): Config {
  const { text } = synthBare((stack) => {
    accountProvider(stack, 'Account', of);
    new SecurityBaseline(stack, 'Baseline', { settings: of });
  });
  const blocks = Object.entries(JSON.parse(text) as Config);
  return Object.fromEntries(blocks.filter(([name]) => name !== 'terraform'));
}

const baseline = configOf(parseSettings(USUAL, { env: {} }));

/** What a plan will not replace although its last step failed: `docs/first-hour.md` says what to do. */
function tainted({ stderr }: Ran): readonly string[] {
  const text = stderr.replace(/\s+/g, ' ');
  return [...text.matchAll(/Resource (\S+) has lifecycle\.prevent_destroy set/g)].flatMap(
    ([, address]) => address ?? [],
  );
}

/** A stack in an account of its own, and Terraform run on it while faults strike. */
export class Deployment {
  private readonly space = new Workspace();
  /** Changes that the first run asked for and the account made. */
  operations = 0;
  /** Faults of the last run that had some, which never struck, as what they are about was never tried. */
  unmet: readonly string[] = [];
  /** Type and id of all that is there. */
  objects: readonly string[] = [];

  write(config: Config): void {
    this.space.write(config);
  }

  async terraform(faults: readonly string[], ...args: readonly string[]): Promise<Ran> {
    const { account: folder } = this.space;
    const sandbox = await startSandbox({ folder, faults: faults.map(parseFault) });
    const result = await this.space.run(sandbox.environment, [...args, '-no-color']);
    const { ledger, store, faults: told } = sandbox.account;
    this.operations ||= ledger.operations;
    if (faults.length > 0) this.unmet = told.unmet();
    this.objects = store
      .types()
      .flatMap((type) => store.list(type).map(({ id }) => `${type}/${id}`));
    await sandbox.close({ ended: true });
    return result;
  }

  /** Deploys: where that is refused because something is tainted that may not be destroyed, as documented. */
  async apply(faults: readonly string[] = []): Promise<Ran> {
    const applied = await this.terraform(faults, 'apply', '-auto-approve');
    const kept = tainted(applied);
    if (kept.length === 0) return applied;
    for (const address of kept) await this.terraform([], 'untaint', address);
    return await this.terraform(faults, 'apply', '-auto-approve');
  }

  destroy(faults: readonly string[] = []): Promise<Ran> {
    return this.terraform(faults, 'destroy', '-auto-approve');
  }

  /** Its exit code is 0 where nothing is left to change. */
  settled(): Promise<Ran> {
    return this.terraform([], 'plan', '-detailed-exitcode');
  }

  remove(): void {
    this.space.remove();
  }
}

export interface DeployedTwice extends Pick<Deployment, 'operations' | 'unmet' | 'objects'> {
  readonly failed: Ran;
  readonly again: Ran;
  /** The plan after the second deployment. */
  readonly settled: Ran;
}

/** Deploys a stack, our baseline if no other is given, with the given faults, and then without. */
export async function deployTwice(
  faults: readonly string[],
  config: Config = baseline,
): Promise<DeployedTwice> {
  const deployment = new Deployment();
  try {
    deployment.write(config);
    await deployment.terraform([], 'init');
    const failed = await deployment.apply(faults);
    const again = await deployment.apply();
    const settled = await deployment.settled();
    const { operations, unmet, objects } = deployment;
    return { failed, again, settled, operations, unmet, objects };
  } finally {
    deployment.remove();
  }
}
