import { LogAlertResource } from '@cdktf/provider-alicloud/lib/log-alert-resource';
import { LogProject } from '@cdktf/provider-alicloud/lib/log-project';
import { LogStore } from '@cdktf/provider-alicloud/lib/log-store';
import { LogStoreIndex } from '@cdktf/provider-alicloud/lib/log-store-index';
import { Construct } from 'constructs';

interface WatchLogProps {
  readonly projectName: string;
  readonly retentionDays: number;
  readonly tags: Readonly<Record<string, string>> | undefined;
}

/** The delimiters that the documentation has for JSON: a word of a line is a word of the index. */
const DELIMITERS = ', \'";=()[]{}?@&<>/:\n\t\r';
/** SQL sees 2,048 characters of a line otherwise. */
const LONGEST_LINE = 16_384;

/** Where the program's lines go, and what makes them searchable. */
export class WatchLog extends Construct {
  readonly project: LogProject;
  readonly store: LogStore;
  readonly index: LogStoreIndex;
  /** Where the Log Service keeps what alerts came to. */
  readonly history: LogAlertResource;

  constructor(scope: Construct, id: string, { projectName, retentionDays, tags }: WatchLogProps) {
    super(scope, id);
    this.project = new LogProject(this, 'Project', {
      projectName,
      description: 'What the budget watch says',
      ...(tags !== undefined && Object.keys(tags).length > 0 && { tags: { ...tags } }),
    });
    this.store = new LogStore(this, 'Store', {
      projectName: this.project.projectName,
      logstoreName: 'budget-watch',
      retentionPeriod: retentionDays,
      // A line or so an hour: one shard is more than enough.
      shardCount: 1,
      autoSplit: false,
      enableWebTracking: false,
      appendMeta: true,
    });
    const words = { type: 'text', token: DELIMITERS, enableAnalytics: true };
    this.index = new LogStoreIndex(this, 'Index', {
      project: this.project.projectName,
      logstore: this.store.logstoreName,
      maxTextLen: LONGEST_LINE,
      fullText: { caseSensitive: false, includeChinese: false, token: DELIMITERS },
      fieldSearch: [
        { name: 'hasFunctionError', ...words },
        { name: 'message', ...words },
      ],
    });
    this.history = new LogAlertResource(this, 'History', {
      type: 'project',
      project: this.project.projectName,
    });
  }
}
