import { DataAlicloudVpcFlowLogService } from '@cdktf/provider-alicloud/lib/data-alicloud-vpc-flow-log-service';
import { LogProject } from '@cdktf/provider-alicloud/lib/log-project';
import { LogStore } from '@cdktf/provider-alicloud/lib/log-store';
import { LogStoreIndex } from '@cdktf/provider-alicloud/lib/log-store-index';
import { VpcFlowLog } from '@cdktf/provider-alicloud/lib/vpc-flow-log';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import * as names from '../../alicloud/names';
import { OWN_PREFIX } from '../../policies/roles';
import type { Region } from '../../settings';
import { decided } from '../../settings/decided';
import { retentionDaysField } from '../../settings/areas/network';
import { text } from '../../settings/fields';
import { common, known, knownAccountId, propsOf, validateProps } from '../props';
import { guarded, type ProtectionProps } from '../protection';

export interface FlowLogStoreProps extends ProtectionProps {
  /** 16 digits, known at synth: names of SLS projects are unique among all accounts. */
  readonly accountId: string;
  /** Where the store is, and the VPCs whose traffic it keeps. */
  readonly region: Region;
  /**
   * The SLS project, unlike those of all accounts: 3 to 63 lower-case letters, digits and hyphens, no
   * hyphen first or last. An application names its own beside the baseline of its account; such a
   * name is not kept from job roles. A change replaces the store.
   *
   * @default - `alicloud-baseline-flow-<account>-<region>`
   */
  readonly projectName?: string;
  /**
   * Days that records are kept, 1 to 3650. 3650: for ever.
   *
   * @default 365 - CIS 2.0, 2.23
   */
  readonly retentionDays?: number;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
  /** @default - the provider block without an alias */
  readonly provider?: TerraformProvider;
}

const flowLogStoreFields = propsOf<FlowLogStoreProps>({
  accountId: knownAccountId,
  region: known(decided.region),
  projectName: text(names.logProjectName, 'The project.').optional(),
  retentionDays: known(retentionDaysField).optional(),
  ...common,
});

/** What GetIndex answers where nothing is set: left out, every plan would take it away again. */
const LONGEST_TEXT = 2048;

/**
 * Where VPCs of a region record who talked to whom. Job roles may not touch it, unless it is given a
 * name: its own names begin as those of the baseline do.
 *
 * Flow logs are a service that an account opens once and for ever, and that is paid for: that is done
 * here, at apply, which agrees to its terms. What cannot be done here is to let VPC write to SLS: the
 * console makes the role `AliyunVPCLogArchiveRole` for it, and no document says what it has to trust.
 */
export class FlowLogStore extends Construct {
  readonly project: LogProject;
  readonly store: LogStore;
  readonly index: LogStoreIndex;
  /** The service of flow logs, opened. */
  readonly service: DataAlicloudVpcFlowLogService;
  private readonly where: { readonly provider?: TerraformProvider };

  constructor(scope: Construct, id: string, props: FlowLogStoreProps) {
    super(scope, id);
    validateProps(this, flowLogStoreFields, props);
    const { accountId, region, retentionDays = 365, tags = {}, provider, protection } = props;
    const { projectName = `${OWN_PREFIX}flow-${accountId}-${region}` } = props;
    this.where = provider === undefined ? {} : { provider };
    this.project = new LogProject(this, 'Project', {
      projectName,
      description: 'Who talked to whom in each VPC',
      ...(Object.keys(tags).length > 0 && { tags: { ...tags } }),
      ...this.where,
      ...guarded(protection),
    });
    this.store = new LogStore(this, 'Store', {
      projectName: this.project.projectName,
      logstoreName: `${OWN_PREFIX}vpc-flow`,
      retentionPeriod: retentionDays,
      autoSplit: true,
      maxSplitShardCount: 64,
      ...this.where,
      ...guarded(protection),
    });
    this.index = new LogStoreIndex(this, 'Index', {
      project: this.project.projectName,
      logstore: this.store.logstoreName,
      fullText: { token: ', \'";=()[]{}?@&<>/:\n\t\r' },
      maxTextLen: LONGEST_TEXT,
      ...this.where,
    });
    this.service = new DataAlicloudVpcFlowLogService(this, 'Service', {
      enable: 'On',
      // A data source is read at plan, and looking must not open what costs money: behind something
      // that is still to be made it is read at apply.
      dependsOn: [this.index],
      ...this.where,
    });
  }

  /** Records all traffic of a VPC, allowed and dropped, each minute. */
  record(scope: Construct, id: string, name: string, vpcId: string): VpcFlowLog {
    return new VpcFlowLog(scope, id, {
      flowLogName: name,
      description: 'Who talked to whom',
      projectName: this.project.projectName,
      logStoreName: this.store.logstoreName,
      resourceId: vpcId,
      resourceType: 'VPC',
      trafficType: 'All',
      aggregationInterval: '1',
      status: 'Active',
      // Records that come before the index are not found.
      dependsOn: [this.index, this.service],
      ...this.where,
    });
  }
}
