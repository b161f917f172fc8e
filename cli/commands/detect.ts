import { existsSync } from 'node:fs';
import { printableJson } from '../../alicloud/printable';
import { compile, detections } from '../../policies/detections';
import type { Detection, DetectionSettings } from '../../policies/detections';
import { DEFAULT_FILE, loadSettings } from '../../settings';
import { formatValue } from '../../settings/format-value';
import { nearest } from '../../settings/suggest';
import { EXIT, wrongInput } from '../exit';
import type { ExitCode } from '../exit';
import { detectionSettingsOf } from '../detection-settings';
import { scan } from './detect/scan';
import type { Scan } from './detect/scan';
import { explainText, listJson, listText, scanText } from './detect/show';

export interface DetectOptions {
  readonly settings?: string;
  readonly list?: boolean;
  readonly explain?: string;
  readonly format: 'text' | 'json';
}

export interface Told {
  readonly text: string;
  readonly code: ExitCode;
}

/** Runs the detections over events in files, or tells what they are. */
export async function detect(files: readonly string[], options: DetectOptions): Promise<Told> {
  const tuning = tuningIn(options.settings);
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
  const result = await scan(files, tuning);
  const { code, inWords } = verdictOf(result);
  if (code === EXIT.wrongInput) {
    throw wrongInput(
      `no event of ActionTrail in ${files.map((file) => formatValue(file)).join(', ')}; allowed: JSON lines, a JSON array or the files of a trail, gzip too`,
    );
  }
  const text = isJson
    ? printableJson({ version: 1, verdict: inWords, ...result })
    : scanText(result, inWords);
  return { text, code };
}

function verdictOf(result: Scan): { readonly code: ExitCode; readonly inWords: string } {
  const { alerts, events, empty, malformed, unrecognised, corrupt, unjudged, forgotten } = result;
  const isOpen =
    malformed + unrecognised + corrupt + unjudged + empty.length > 0 ||
    Object.keys(forgotten).length > 0;
  if (alerts.length > 0) return { code: EXIT.findings, inWords: 'findings' };
  // Who knows what the rest of a corrupt file was.
  const isForeign = events === 0 && isOpen && corrupt === 0;
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

/** What the settings say of detections. Nothing where no file is named: logs need no account. */
function tuningIn(file: string | undefined): DetectionSettings {
  if (file === undefined) return {};
  if (!existsSync(file)) {
    throw wrongInput(`--settings: found no file ${formatValue(file)}, such as ${DEFAULT_FILE}`);
  }
  return detectionSettingsOf(loadSettings(file));
}
