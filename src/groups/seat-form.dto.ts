import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { IsDay } from '../web/json-body.js';
import { Trimmed, WhenWritten } from '../web/reading-form.js';
import { type SeatRole, seatRoles } from './seat.entity.js';

/** A seat as the secretariat describes it on the page. */
export class SeatForm {
  @Trimmed() @MaxLength(254) @IsEmail() email: string;

  /** For a person whom the portal does not know yet. */
  @IsOptional() @Trimmed() @MaxLength(200) @IsString() name?: string;

  /** A code or a name of the entity for which the person sits. */
  @Trimmed()
  @ValidateIf((form: SeatForm) => Boolean(form.organization) || form.role === 'delegate')
  @MaxLength(300)
  @IsString()
  @IsNotEmpty({ message: 'groups.entityMissing' })
  organization?: string;

  @IsIn(seatRoles, { message: 'groups.roleMissing' }) role: SeatRole;

  @WhenWritten() @IsDay() from?: string;
  @WhenWritten() @IsDay() until?: string;
}
