import type { Resolvers } from '../generated/graphql.ts';
import {
  ApiKey,
  AuditEntry,
  Invitation,
  RegisteredOperation,
  Role,
  Source,
  Team,
  User,
  Workspace,
} from './entities.ts';
import { Mutation } from './Mutation.ts';
import { Notification, NotificationSettings } from './Notification.ts';
import { Query } from './Query.ts';
import { Viewer } from './Viewer.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Viewer,
  Workspace,
  User,
  Team,
  Role,
  Invitation,
  Source,
  ApiKey,
  RegisteredOperation,
  AuditEntry,
  Notification,
  NotificationSettings,
};
