export { CloudConfig, type CloudConfigProps } from './cloud-config';
export {
  NotificationContacts,
  contactPositions,
  type NotificationContact,
  type NotificationContactsProps,
} from './notification-contacts';
export { DetectiveBaseline, type DetectiveBaselineProps } from './detective-baseline';
