/** Where the settings are when nobody says otherwise. */
export const DEFAULT_FILE = 'baseline.yaml';
