import { IsIn, IsInt, IsOptional, IsString, IsTimeZone, Matches, Max, Min } from 'class-validator';
import { Means } from '../web/api-description/described.js';
import { IsDay, isPlain, isSomething, IsTime, MayBeLeftOut } from '../web/json-body.js';
import { Trimmed, WhenWritten, WrittenNumber } from '../web/reading-form.js';
import { type ClassRules, type DocumentClass, documentClasses, mostWarnDays, type ReportBound, reportBounds } from './deadline-policy.entity.js';
import { type LateEffect, lateEffects } from './group.entity.js';
import type { NewPolicy } from './deadline-policies.service.js';

const mostDays = 365;

const ruleSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['days', 'effect'],
  properties: { days: { type: ['integer', 'null'], minimum: 0, maximum: mostDays }, effect: { enum: lateEffects } },
};
const rulesSchema = {
  type: 'object',
  additionalProperties: false,
  required: documentClasses,
  properties: Object.fromEntries(documentClasses.map((one) => [one, ruleSchema])),
};

/** A deadline policy as the secretariat writes it on the page: days_contribution, effect_contribution and so on. */
@ForEachClass()
export class DeadlinePolicyForm {
  @IsDay() validFrom: string;
  @Trimmed() @WhenWritten() @IsTimeZone({ message: 'groups.unknownZone' }) zone?: string;
  @WhenWritten() @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'meetings.timeWrong' }) time?: string;
  @WrittenNumber() @Max(mostDays) @Min(0) @IsInt() recentDays: number;
  @IsIn(reportBounds) reportsBefore: ReportBound;
  @WrittenNumber() @IsOptional() @Max(mostWarnDays) @Min(1) @IsInt() warnDays?: number;

  policy(): NewPolicy {
    const { validFrom, zone, time, recentDays, reportsBefore, warnDays = null } = this;
    return { validFrom, zone: zone || null, time: time || null, recentDays, reportsBefore, warnDays, rules: this.rules() };
  }

  private rules(): ClassRules {
    const fields = this as unknown as Record<string, unknown>;
    const rules = documentClasses.map((one) => {
      return [one, { days: (fields[`days_${one}`] as number | undefined) ?? null, effect: fields[`effect_${one}`] as LateEffect }];
    });
    return Object.fromEntries(rules) as ClassRules;
  }
}

/** A deadline policy as a program writes it. */
export class DeadlinePolicyBody {
  @Means('The first day on which meetings are convened by it; today or later.')
  @IsDay() validFrom: string;
  @IsOptional() @IsTimeZone() zone?: string | null;
  @Means('HH:MM; the end of the day if left out.')
  @IsOptional() @IsTime() @IsString() time?: string | null;
  @IsInt() @Min(0) @Max(mostDays) recentDays: number;
  @Means('Before what reports on recent events are due: the opening, which it is if left out, or the discussion of their agenda item.')
  @MayBeLeftOut() @IsIn(reportBounds) reportsBefore?: ReportBound;
  @Means('How many days before the deadline of contributions those who bring them get a letter; none if left out.')
  @IsOptional() @IsInt() @Min(1) @Max(mostWarnDays) warnDays?: number | null;
  @Means('What holds for each class of document; `days` is null where there is no deadline.')
  @IsRules() rules: ClassRules;

  policy(): NewPolicy {
    const { validFrom, zone = null, time = null, recentDays, reportsBefore = 'opening', warnDays = null, rules } = this;
    return { validFrom, zone, time, recentDays, reportsBefore, warnDays, rules };
  }
}

/** Two fields for each class: after how many days, empty for no deadline, and what becomes of late papers. */
function ForEachClass(): ClassDecorator {
  return ({ prototype }) => {
    for (const one of documentClasses) {
      for (const rule of [WrittenNumber(), IsOptional(), Max(mostDays), Min(0), IsInt()]) rule(prototype as object, `days_${one}`);
      IsIn(lateEffects)(prototype as object, `effect_${one}`);
    }
  };
}

function IsRules(): PropertyDecorator {
  return isSomething('isDeadlineRules', areRules, { message: 'groups.rulesWrong', schema: rulesSchema });
}

function areRules(value: unknown): boolean {
  if (!isPlain(value) || Object.keys(value).length !== documentClasses.length) return false;
  return documentClasses.every((one: DocumentClass) => isRule(value[one]));
}

function isRule(value: unknown): boolean {
  if (!isPlain(value) || Object.keys(value).length !== 2) return false;
  const { days, effect } = value;
  const areDays = days === null || (Number.isInteger(days) && (days as number) >= 0 && (days as number) <= mostDays);
  return areDays && lateEffects.some((one) => one === effect);
}
