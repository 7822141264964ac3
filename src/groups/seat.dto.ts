import { IsEmail, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { Refused } from '../foundation/errors.js';
import { Means } from '../web/api-description/described.js';
import { IsDay } from '../web/json-body.js';
import { type Seat, type SeatRole, seatRoles } from './seat.entity.js';
import type { WrittenSeat } from './seating.service.js';

/** Which of the seats of a group a program means. */
export class SeatNamed {
  @IsEmail() @MaxLength(254) email: string;
  @IsIn(seatRoles) role: SeatRole;
  @Means('The code of the entity for which the person sits; left out where she sits for none.')
  @IsOptional() @IsString() @MaxLength(300) organization?: string | null;

  isMeant({ person, role, organization }: Seat): boolean {
    const isHers = person.email?.toLowerCase() === this.email.toLowerCase();
    return isHers && role === this.role && (organization?.code ?? null) === (this.organization ?? null);
  }
}

/** A seat as a program describes it. */
export class SeatBody {
  @IsEmail() @MaxLength(254) email: string;
  @Means('Needed for a person whom the portal does not know yet.')
  @IsOptional() @IsString() @MaxLength(200) name?: string | null;
  @Means('The code or a name of the entity for which the person sits; a delegate sits for one.')
  @IsOptional() @IsString() @MaxLength(300) organization?: string | null;
  @IsIn(seatRoles) role: SeatRole;
  @Means('Its first day; today if left out.')
  @IsOptional() @IsDay() from?: string | null;
  @Means('Its last day, if that is settled already.')
  @IsOptional() @IsDay() until?: string | null;

  written(): WrittenSeat {
    const { email, role } = this;
    const name = this.name ?? undefined;
    const organization = this.organization ?? undefined;
    if (role === 'delegate' && !organization) throw Refused.field('organization', 'groups.entityMissing');
    return { email, role, name, organization, from: this.from ?? undefined, until: this.until ?? undefined };
  }
}
