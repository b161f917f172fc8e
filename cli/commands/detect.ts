import { existsSync } from 'node:fs';
import { printableJson } from '../../alicloud/printable';
import { atLeast } from '../../alicloud/severities';
import type { Severity } from '../../alicloud/severities';
import { compile, detections } from '../../policies/detections';
import type { Detection, DetectionSettings } from '../../policies/detections';
import { DEFAULT_FILE, loadSettings } from '../../settings';
import { formatValue } from '../../settings/format-value';
import { nearest } from '../../settings/suggest';
import { EXIT, wrongInput } from '../exit';
import type { ExitCode } from '../exit';
import { detectionSettingsOf } from '../detection-settings';
import { scan } from './detect/scan';
import type { Scan, ScanOptions } from './detect/scan';
import { explainText, listJson, listText, scanText } from './detect/show';
import { sinceIn } from './detect/since';
import { suggest, suggestJson, suggestText } from './detect/suggest/suggest';
import { summaryText } from './detect/summary';

export interface DetectOptions {
  readonly settings?: string;
  readonly list?: boolean;
  readonly explain?: string;
  /** A time, or how long ago: `2026-06-01`, `7d`. */
  readonly since?: string;
  /** Alerts of less are left out. */
  readonly minSeverity?: Severity;
  /** Messages a week by detection instead of alerts. */
  readonly summary?: boolean;
  /** Whom to name in the settings, and what that would change. */
  readonly suggest?: boolean;
  readonly format: 'text' | 'json';
}

export interface Told {
  readonly text: string;
  readonly code: ExitCode;
}

/** Runs the detections over events in files, or tells what they are. */
export async function detect(files: readonly string[], options: DetectOptions): Promise<Told> {
  const { tuning, repeatHours } = settingsIn(options.settings);
  const isJson = options.format === 'json';
  if (options.list === true) {
    const all = [...detections];
    const text = isJson ? printableJson(listJson(all, tuning)) : listText(all, tuning);
    return { text, code: EXIT.clean };
  }
  if (options.explain !== undefined) {
    const detection = named(options.explain);
    const text = isJson
      ? printableJson(explained(detection, tuning))
      : explainText(detection, tuning);
    return { text, code: EXIT.clean };
  }
  if (files.length === 0) {
    throw wrongInput('name the files with events, - for the standard input, or use --list');
  }
  const since = options.since === undefined ? undefined : sinceIn(options.since);
  const scanning = { ...(since !== undefined && { since }), repeatHours };
  if (options.suggest === true)
    return suggestion(files, tuning, {
      ...scanning,
      ...(options.settings !== undefined && { settings: options.settings }),
      format: options.format,
    });
  const all = await scan(files, tuning, scanning);
  const result = worseThan(all, options.minSeverity);
  const { code, inWords } = verdictOf(result);
  if (code === EXIT.wrongInput) {
    throw noLog(files);
  }
  if (isJson) return { text: printableJson({ version: 1, verdict: inWords, ...result }), code };
  return { text: (options.summary === true ? summaryText : scanText)(result, inWords), code };
}

/** What is told where none of the files is a log. */
export function noLog(files: readonly string[]): Error {
  return wrongInput(
    `no event of ActionTrail in ${files.map((file) => formatValue(file)).join(', ')}; allowed: what ActionTrail, Log Service and EventBridge give out, as JSON or CSV, also in gzip, zip and folders`,
  );
}

/** Alerts are no finding here: they are what the proposal is about. */
async function suggestion(
  files: readonly string[],
  tuning: DetectionSettings,
  {
    settings,
    format,
    since,
    repeatHours,
  }: ScanOptions & Pick<DetectOptions, 'settings' | 'format'>,
): Promise<Told> {
  if (settings === undefined) {
    throw wrongInput('--suggest proposes a change of settings: name them with --settings');
  }
  if (files.includes('-')) {
    throw wrongInput('--suggest reads logs twice: name files, and not the standard input');
  }
  const { suggested, read } = await suggest(files, tuning, {
    path: settings,
    ...(since !== undefined && { since }),
    ...(repeatHours !== undefined && { repeatHours }),
  });
  const { code, inWords } = verdictOf({ ...read, alerts: [] });
  if (code === EXIT.wrongInput) throw noLog(files);
  const text = format === 'json' ? suggestJson(suggested, inWords) : suggestText(suggested, read);
  return { text, code };
}

/** The same without what is less severe. */
function worseThan(result: Scan, least: Severity | undefined): Scan {
  if (least === undefined) return result;
  const isKept = ({ severity }: { readonly severity: Severity }): boolean =>
    atLeast(severity, least);
  const byDetection = result.messages.byDetection.filter(isKept);
  const total = byDetection.reduce((sum, { messages }) => sum + messages, 0);
  return {
    ...result,
    alerts: result.alerts.filter(isKept),
    messages: { ...result.messages, byDetection, total },
  };
}

/** What came of reading, in a word: findings are its alerts. */
export function verdictOf(result: Scan): { readonly code: ExitCode; readonly inWords: string } {
  const { alerts, events, older, empty, malformed, unrecognised, incomplete, corrupt } = result;
  const { unjudged, forgotten, missingColumns } = result;
  const isOpen =
    malformed + unrecognised + incomplete + corrupt + unjudged + empty.length > 0 ||
    Object.keys(forgotten).length + Object.keys(missingColumns).length > 0;
  if (alerts.length > 0) return { code: EXIT.findings, inWords: 'findings' };
  // Who knows what the rest of a corrupt file was.
  const isForeign = events + older === 0 && isOpen && corrupt === 0;
  if (isForeign) return { code: EXIT.wrongInput, inWords: 'no event log' };
  if (isOpen) return { code: EXIT.unfinished, inWords: 'not all could be judged' };
  return { code: EXIT.clean, inWords: 'clean' };
}

function explained(detection: Detection, tuning: DetectionSettings): object {
  const alert = compile(detection, tuning[detection.id]) ?? null;
  return { version: 1, ...detection, alert };
}

function named(id: string): Detection {
  const found = detections.find((detection) => detection.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    detections.map((detection) => detection.id),
  );
  const fix = near === undefined ? 'Use --list to see them.' : `Did you mean ${near}?`;
  throw wrongInput(`--explain: found ${formatValue(id)}, allowed: the id of a detection. ${fix}`);
}

interface Tuned {
  readonly tuning: DetectionSettings;
  readonly repeatHours: number;
}

/** What the settings say of detections. Nothing where no file is named: logs need no account. */
function settingsIn(file: string | undefined): Tuned {
  if (file === undefined) return { tuning: {}, repeatHours: DEFAULT_REPEAT_HOURS };
  if (!existsSync(file)) {
    throw wrongInput(`--settings: found no file ${formatValue(file)}, such as ${DEFAULT_FILE}`);
  }
  const settings = loadSettings(file);
  return { tuning: detectionSettingsOf(settings), repeatHours: settings.alerts.repeatHours };
}

/** What `alerts.repeatHours` is where nothing is said. */
const DEFAULT_REPEAT_HOURS = 4;
