import { SECTION_NAMES, SECTIONS } from './sections';
import type { SectionName } from './sections';

/** Of what is not kept and whose change is to be seen: a digest is. Nothing that is only a secret. */
export const DIGESTED: Readonly<Record<string, readonly string[]>> = {
  alicloud_instance: ['user_data'],
  alicloud_fcv3_function: ['code', 'layers'],
  alicloud_fc_function: ['code_checksum', 'layers'],
  alicloud_fcv3_trigger: ['trigger_config'],
  alicloud_fc_trigger: ['config', 'config_mns'],
  alicloud_ecs_command: ['command_content'],
  alicloud_event_bridge_rule: ['targets'],
  alicloud_ram_saml_provider: ['encodedsaml_metadata_document'],
  alicloud_sls_alert: ['configuration', 'schedule'],
  alicloud_log_alert: ['query_list', 'condition', 'notification_list', 'policy_configuration'],
  alicloud_cms_alarm: ['contact_groups', 'threshold'],
};

const SECTION_OF = new Map<string, SectionName>(
  SECTION_NAMES.flatMap((name) =>
    Object.keys(SECTIONS[name].types).map((type) => [type, name] as const),
  ),
);

/** The section that holds a type; none where nothing of it is kept. */
export function sectionOf(type: string): SectionName | undefined {
  return SECTION_OF.get(type);
}

export function keptAttributes(type: string): readonly string[] {
  const section = SECTION_OF.get(type);
  const types: Readonly<Record<string, readonly string[]>> =
    section === undefined ? {} : SECTIONS[section].types;
  return types[type] ?? [];
}
