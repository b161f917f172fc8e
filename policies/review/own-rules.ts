import { suppressionRules } from './suppression-findings';

/** The names of findings that no rule makes, and that cannot be suppressed. */
export const ownRules: Readonly<Record<string, string>> = {
  ...suppressionRules,
  'settings-weakened': 'No setting of the baseline gets weaker unseen',
  'access-never': 'Nobody comes to do what nobody may ever do',
};
