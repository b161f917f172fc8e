/**
 * Writes what is generated from the code and checked in. With `--check` nothing is written, and a
 * file that is out of step fails.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { settingsJsonSchema } from '../settings';
import { apiNamesPage } from './docs/api-names-page';
import { budgetPage } from './docs/budget-page';
import { compliancePage } from './docs/compliance-page';
import { detectionsPage } from './docs/detections-page';
import { networkPage } from './docs/network-page';
import { rolesPage } from './docs/roles-page';
import { rulesPages } from './docs/rules-pages';
import { settingsPage } from './docs/settings-page';
import { simulatedPage } from './docs/simulated-page';

const root = join(__dirname, '..');

const FILES: Readonly<Record<string, () => string | Promise<string>>> = {
  'settings/baseline.schema.json': () => JSON.stringify(settingsJsonSchema()),
  'docs/api-names.md': apiNamesPage,
  'docs/budgets.md': budgetPage,
  'docs/compliance.md': compliancePage,
  'docs/detections.md': detectionsPage,
  'docs/network.md': networkPage,
  'docs/roles.md': rolesPage,
  'docs/settings.md': settingsPage,
  'docs/simulated.md': simulatedPage,
  ...rulesPages(),
};

function current(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function main(check: boolean): Promise<void> {
  for (const [name, make] of Object.entries(FILES)) {
    const path = join(root, name);
    const text = await format(await make(), { ...(await resolveConfig(path)), filepath: path });
    if (current(path) === text) continue;
    if (!check) {
      writeFileSync(path, text);
      console.error(`wrote ${name}`);
    } else {
      console.error(`${name} is out of step with the code: run npm run docs`);
      process.exitCode = 1;
    }
  }
}

void main(process.argv.includes('--check'));
