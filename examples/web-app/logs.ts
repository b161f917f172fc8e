import { LogProject } from '@cdktf/provider-alicloud/lib/log-project';
import { LogStore } from '@cdktf/provider-alicloud/lib/log-store';
import { LogStoreIndex } from '@cdktf/provider-alicloud/lib/log-store-index';
import { FlowLogStore, guarded, type Region } from 'alicloud-security-baseline';
import { Construct } from 'constructs';
import type { PartProps } from './part';

export interface LogsProps extends PartProps {
  readonly region: Region;
}

const A_YEAR = 365;

/** Who asked for what, and who talked to whom. */
export class Logs extends Construct {
  readonly project: LogProject;
  readonly requests: LogStore;
  readonly traffic: FlowLogStore;

  constructor(scope: Construct, id: string, props: LogsProps) {
    super(scope, id);
    const { name, accountId, region, protection } = props;
    this.project = new LogProject(this, 'Project', {
      projectName: `${name}-logs-${accountId}`,
      description: `Requests of ${name}`,
      ...guarded(protection),
    });
    this.requests = new LogStore(this, 'Requests', {
      projectName: this.project.projectName,
      // The load balancer takes no store whose name begins otherwise.
      logstoreName: 'alb_requests',
      retentionPeriod: A_YEAR,
      ...guarded(protection),
    });
    // Without an index nothing is found.
    new LogStoreIndex(this, 'RequestsIndex', {
      project: this.project.projectName,
      logstore: this.requests.logstoreName,
      fullText: { token: ', \'";=()[]{}?@&<>/:\n\t\r' },
      // What SLS answers where nothing is set: left out, every plan would want to take it away.
      maxTextLen: 2048,
    });
    this.traffic = new FlowLogStore(this, 'Traffic', {
      accountId,
      region,
      // The baseline of the account has one already, whose name is the default.
      projectName: `${name}-traffic-${accountId}`,
      retentionDays: A_YEAR,
      protection,
    });
  }
}
