/** Random configurations that the real provider was asked about, through real Terraform. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox } from '../../../packages/sandbox/src/index';
import { whereTerraformIs } from '../../helpers/terraform';
import { verdicts } from './helpers/facts';
import { Workspace } from './helpers/terraform';

interface Validated {
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly range?: { readonly filename: string };
  }[];
}

whereTerraformIs('the verdicts of the real provider', () => {
  test('are those of the sandbox', async () => {
    const rows = verdicts();
    const space = new Workspace();
    const sandbox = await startSandbox({ folder: space.account });
    try {
      space.write({});
      rows.forEach(({ type, config }, i) => {
        const resource = { [type]: { [`r${String(i)}`]: config } };
        writeFileSync(
          join(space.configuration, `${String(i)}.tf.json`),
          JSON.stringify({ resource }),
        );
      });
      await space.run(sandbox.environment, ['init']);
      const { stdout } = await space.run(sandbox.environment, ['validate', '-json']);
      const { diagnostics } = JSON.parse(stdout) as Validated;
      const files = diagnostics.flatMap(({ severity, range }) =>
        severity === 'error' && range !== undefined ? [range.filename] : [],
      );
      const refused = new Set(files);
      const wrong = rows.filter((row, i) => row.refused !== refused.has(`${String(i)}.tf.json`));
      const [missed, invented] = [true, false].map((by) => wrong.filter((r) => r.refused === by));
      const refusals = rows.filter((row) => row.refused).length;
      process.stdout.write(
        `${String(rows.length)} configurations: ${String(missed?.length)} of ${String(refusals)} refusals missed, ` +
          `${String(invented?.length)} of ${String(rows.length - refusals)} refused that the provider takes.\n`,
      );
      expect({ missed, invented }).toEqual({ missed: [], invented: [] });
    } finally {
      await sandbox.close({ ended: true });
      space.remove();
    }
  }, 600_000);
});
