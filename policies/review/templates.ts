import { digest } from './configuration/origin';
import type { Unread } from './model';
import type { Resource } from './resource';

/** By type: the arguments that say what it makes, in a language that the review does not read. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  alicloud_ros_stack: ['template_body', 'template_url', 'parameters'],
  alicloud_ros_stack_group: ['template_body', 'template_url', 'parameters'],
  alicloud_ros_change_set: ['template_body', 'template_url', 'parameters'],
  alicloud_oos_execution: ['template_name', 'template_version', 'parameters'],
};

/** The templates that are deployed: what they make is judged by nobody. */
export function templatesIn(resources: readonly Resource[]): readonly Unread[] {
  return resources.flatMap((resource) => {
    const names = TEMPLATES[resource.type];
    if (names === undefined) return [];
    const given = names.map((name) => resource.json(name).found);
    return [
      {
        address: resource.address,
        path: names[0] ?? '',
        reason: 'deploys a template, which is not read',
        given: digest(given),
      },
    ];
  });
}
