import { settingsJsonSchema } from '../../settings';
import { alertLoadPage } from './alert-load-page';
import { apiNamesPage } from './api-names-page';
import { budgetPage } from './budget-page';
import { compliancePage } from './compliance-page';
import { detectionsPage } from './detections-page';
import { guidesPage } from './guides-page';
import { incidentPage } from './incident-pages';
import { networkPage } from './network-page';
import { rolesPage } from './roles-page';
import { rulesPages } from './rules-pages';
import { settingsPage } from './settings-page';
import { simulatedPage } from './simulated-page';

/** What is written from the code itself, by path: it needs registries that are in step. */
export function pages(): Readonly<Record<string, () => string | Promise<string>>> {
  return {
    'settings/baseline.schema.json': () => JSON.stringify(settingsJsonSchema()),
    'docs/alert-load.md': alertLoadPage,
    'docs/api-names.md': apiNamesPage,
    'docs/budgets.md': budgetPage,
    'docs/compliance.md': compliancePage,
    'docs/detections.md': detectionsPage,
    'docs/guides.md': guidesPage,
    'docs/incident-response.md': () => incidentPage('en'),
    'docs/incident-response.zh.md': () => incidentPage('zh'),
    'docs/network.md': networkPage,
    'docs/roles.md': rolesPage,
    'docs/settings.md': settingsPage,
    'docs/simulated.md': simulatedPage,
    ...rulesPages(),
  };
}
