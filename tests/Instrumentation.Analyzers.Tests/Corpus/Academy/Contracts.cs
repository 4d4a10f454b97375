using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Academy.Tracking;
using Instrumentation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Academy.Contracts
{
    public interface IStore
    {
        void Save(string id);

        bool Try(string id);

        string? Load(string id);
    }

    public sealed class FileStore : IStore
    {
        public void Save(string id) => File.WriteAllText(id, id);

        public bool Try(string id) => File.Exists(id);

        public string? Load(string id) => Try(id) ? File.ReadAllText(id) : null;
    }

    public interface IBoxOffice
    {
        [Emits<SeatBooked>]
        void Book(string course);
    }

    public sealed class Counter(ITracker tracker) : IBoxOffice
    {
        public void Book(string course) => tracker.Track(new SeatBooked { CourseId = course });
    }

    public sealed class Machine(ITracker tracker, IStore store) : IBoxOffice
    {
        public void Book(string course)
        {
            if (store.Try(course))
                tracker.Track(new SeatBooked { CourseId = course });
        {|TRK304:}|}
    }

    public interface IPartner
    {
        void Book(string course);
    }

    public interface IPromisingPartner
    {
        [Emits<SeatBooked>]
        Task BookAsync(string course);
    }

    public abstract class Desk
    {
        [Emits<SeatBooked>]
        public abstract void Serve(string course);
    }

    public sealed class OpenDesk(ITracker tracker) : Desk
    {
        public override void Serve(string course) => tracker.Track(new SeatBooked { CourseId = course });
    }

    public sealed class ClosedDesk : Desk
    {
        public override void Serve(string course) => {|TRK304:Console.WriteLine(course)|};
    }

    public interface IGreeter
    {
        void Greet(string course);
    }

    public sealed class LoudGreeter(ITracker tracker) : IGreeter
    {
        public void Greet(string course) => tracker.Track(new SeatBooked { CourseId = course });
    }

    public sealed class QuietGreeter : IGreeter
    {
        public void Greet(string course)
        {
        }
    }

    /// <summary>Every kind of control flow, once right and once wrong.</summary>
    public sealed class Bookings(ITracker tracker, ITracker? perhaps, IStore store, IBoxOffice office, IPartner partner, IPromisingPartner promising, Desk desk, IGreeter greeter)
    {
        [Emits<SeatBooked>]
        public void Straight(string course)
        {
            store.Save(course);
            Fire(course);
        }

        [Emits<SeatBooked>]
        public void Forgotten(string course)
        {
            store.Save(course);
        {|TRK304:}|}

        [Emits<SeatBooked>]
        public bool Branch(string course)
        {
            if (store.Try(course))
            {
                Fire(course);
                return true;
            }

            {|TRK304:return|} false;
        }

        [Emits<SeatBooked>]
        public void BothBranches(string course)
        {
            if (store.Try(course))
                Fire(course);
            else
                tracker.Track(new SeatBooked { CourseId = course, Seats = 2 });
        }

        [Emits<SeatBooked>]
        public void Guarded(string? course)
        {
            ArgumentNullException.ThrowIfNull(course);
            if (course.Length == 0)
                throw new ArgumentException("empty", nameof(course));
            var loaded = store.Load(course) ?? throw new FileNotFoundException(course);
            Fire(loaded);
        }

        [Emits<SeatBooked>]
        public void Pattern(string course)
        {
            if (store.Load(course) is not { Length: > 0 } loaded)
                {|TRK304:return|};
            Fire(loaded);
        }

        [Emits<SeatBooked>]
        public void PatternWithReason(string course)
        {
            if (store.Load(course) is not { Length: > 0 } loaded)
            {
                TrackingPlan.NoEvent("nobody had reserved it");
                return;
            }

            Fire(loaded);
        }

        [Emits<SeatBooked>]
        public int Cases(string course, int kind)
        {
            switch (kind)
            {
                case 0:
                    Fire(course);
                    return 1;
                case 1:
                case 2:
                    store.Save(course);
                    break;
                case 3:
                    {|TRK304:return|} 3;
                default:
                    throw new ArgumentOutOfRangeException(nameof(kind));
            }

            office.Book(course);
            return 2;
        }

        [Emits<SeatBooked>]
        public bool Arms(string course, int kind) => {|TRK304:kind switch
        {
            0 => Fired(course),
            1 => store.Try(course),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        }|};

        [Emits<SeatBooked>]
        public bool AllArms(string course, int kind) => kind switch
        {
            0 => Fired(course),
            _ => Fired(course + kind),
        };

        [Emits<SeatBooked>]
        public IResult Conditional(string course) => store.Try(course) ? Done(course) : Results.Conflict();

        [Emits<SeatBooked>]
        public IResult ConditionalOk(string course) => {|TRK304:store.Try(course) ? Done(course) : Results.Ok()|};

        [Emits<SeatBooked>]
        public void Loop(IEnumerable<string> courses)
        {
            foreach (var course in courses)
                Fire(course);
        {|TRK304:}|}

        [Emits<SeatBooked>]
        public void LoopForEver(IEnumerator<string> courses)
        {
            while (true)
            {
                if (!courses.MoveNext())
                    throw new InvalidOperationException();
                if (courses.Current.Length > 0)
                    break;
            }

            Fire(courses.Current);
        }

        [Emits<SeatBooked>]
        public bool FirstFree(string[] courses)
        {
            for (var i = 0; i < courses.Length; i++)
            {
                if (!store.Try(courses[i]))
                    continue;
                Fire(courses[i]);
                return true;
            }

            {|TRK304:return|} false;
        }

        [Emits<SeatBooked>]
        public void OnceInDo(string course)
        {
            do
            {
                Fire(course);
            }
            while (false);
        }

        [Emits<SeatBooked>]
        public void Swallowed(string course)
        {
            try
            {
                store.Save(course);
                Fire(course);
            }
            catch (IOException)
            {
                Console.WriteLine("not saved");
            }
        {|TRK304:}|}

        [Emits<SeatBooked>]
        public void Rethrown(string course)
        {
            try
            {
                store.Save(course);
                Fire(course);
            }
            catch (IOException)
            {
                Console.WriteLine("not saved");
                throw;
            }
        }

        [Emits<SeatBooked>]
        public bool ReturnedFromCatch(string course)
        {
            try
            {
                store.Save(course);
                Fire(course);
                return true;
            }
            catch (IOException)
            {
                {|TRK304:return|} false;
            }
        }

        [Emits<SeatBooked>]
        public void Finally(string course)
        {
            try
            {
                store.Save(course);
            }
            finally
            {
                Fire(course);
            }
        }

        [Emits<SeatBooked>]
        public string? EarlyInTry(string course)
        {
            try
            {
                if (course.Length == 0)
                    {|TRK304:return|} null;
                Fire(course);
                return course;
            }
            finally
            {
                store.Save(course);
            }
        }

        [Emits<SeatBooked>]
        public void Using(string course)
        {
            using var writer = new StringWriter();
            writer.Write(course);
            lock (store)
            {
                Fire(course);
            }
        }

        [Emits<SeatBooked>]
        public async Task Awaited(string course)
        {
            await Task.Delay(1);
            await FireAsync(course);
        }

        [Emits<SeatBooked>]
        public async Task<bool> AwaitedInPart(string course)
        {
            await using var stream = new MemoryStream();
            if (await TryFireAsync(course))
                return true;
            {|TRK304:return|} false;
        }

        [Emits<SeatBooked>]
        public void LocalFunction(string course)
        {
            Inner();

            void Inner() => Fire(course);
        }

        [Emits<SeatBooked>]
        public void LocalFunctionUncalled(string course)
        {
            Console.WriteLine(nameof(Inner));

            void Inner() => Fire(course);
        {|TRK304:}|}

        [Emits<SeatBooked>]
        public void Lambda(string course)
        {
            var send = () => Fire(course);
            send();
        }

        [Emits<SeatBooked>]
        public void LambdaUncalled(string course)
        {
            Action send = () => Fire(course);
            Console.WriteLine(send.Method.Name);
        {|TRK304:}|}

        [Emits<SeatBooked>]
        public void Background(string course)
        {
            _ = Task.Run(() => Fire(course));
        {|TRK309:}|}

        [Emits<SeatBooked>]
        public void HandedOn(string course, Action<Action> run)
        {
            run(() => Fire(course));
        {|TRK309:}|}

        [Emits<SeatBooked>]
        public void Callback(Action done)
        {
            done();
        {|TRK309:}|}

        [Emits<SeatBooked>]
        public void Elsewhere(string course)
        {
            partner.Book(course);
        {|TRK309:}|}

        [Emits<SeatBooked>]
        public void Unseen(string course, dynamic device)
        {
            device.Book(course);
        {|TRK309:}|}

        [Emits<SeatBooked>]
        public bool PartlyUnseen(string course)
        {
            if (store.Try(course))
            {
                partner.Book(course);
                {|TRK309:return|} true;
            }

            {|TRK304:return|} false;
        }

        [Emits<SeatBooked>]
        public Task Promised(string course) => promising.BookAsync(course);

        [Emits<SeatBooked>]
        public void PromisedByAll(string course) => desk.Serve(course);

        [Emits<SeatBooked>]
        public void OneOfTwo(string course)
        {
            greeter.Greet(course);
        {|TRK304:}|}

        [Emits<SeatBooked>]
        public void Correlated(string course, bool first)
        {
            if (first)
                Fire(course);
            store.Save(course);
            if (!first)
                Fire(course + "2");
        }

        [Emits<SeatBooked>]
        public void Uncorrelated(string course, bool first, bool second)
        {
            if (first)
                Fire(course);
            store.Save(course);
            if (second && !first)
                Fire(course + "2");
        {|TRK304:}|}

        [Emits<SeatBooked>]
        public void Perhaps(string course)
        {
            perhaps?.Track(new SeatBooked { CourseId = course });
        {|TRK304:}|}

        [Emits<SeatBooked>]
        public void Surely(string course) => tracker?.Track(new SeatBooked { CourseId = course });

        [Emits<SeatBooked>]
        public string Last
        {
            get => "";
            set => Fire(value);
        }

        [Emits<SeatBooked>]
        public string LastForgotten
        {
            get => "";
            set => {|TRK304:store.Save(value)|};
        }

        [Emits<SeatBooked>]
        public void Twice(string course)
        {
            Fire(course);
            store.Save(course);
            {|TRK305:tracker.Track(new SeatBooked { CourseId = course })|};
        }

        [Emits<SeatBooked>]
        public void HereAndThere(string course)
        {
            office.Book(course);
            {|TRK305:Fire(course)|};
        }

        [Emits<SeatBooked>]
        public void TwiceOnOneWay(string course)
        {
            if (store.Try(course))
                Fire(course);
            {|TRK305:Fire(course)|};
        }

        [Emits<SeatBooked>]
        public void AgainAndAgain(string course, int times)
        {
            Fire(course);
            for (var i = 0; i < times; i++)
                {|TRK305:tracker.Track(new SeatBooked { CourseId = course })|};
        }

        [Emits<SeatBooked>]
        public void AgainInCatch(string course)
        {
            try
            {
                Fire(course);
                store.Save(course);
            }
            catch (IOException)
            {
                {|TRK305:Fire(course)|};
            }
        }

        [Emits<SeatBooked>]
        public void AgainInFinally(string course)
        {
            try
            {
                Fire(course);
            }
            finally
            {
                {|TRK305:Fire(course)|};
            }
        }

        [Emits<SeatBooked>]
        public void InsteadInCatch(string course)
        {
            try
            {
                store.Save(course);
            }
            catch (IOException)
            {
                Fire(course);
                return;
            }

            Fire(course);
        }

        [Emits<SeatBooked>]
        public bool OnceEach(string course)
        {
            if (store.Try(course))
            {
                Fire(course);
                return true;
            }

            store.Save(course);
            Fire(course);
            return false;
        }

        [Emits<SeatBooked>]
        public void OneOfMany(IReadOnlyList<string> courses)
        {
            if (courses.Count == 0)
                throw new ArgumentException("none", nameof(courses));
            Fire(courses[0]);
            foreach (var course in courses.Skip(1))
                tracker.Track(new ReviewWritten { CourseId = course });
        }

        [Emits<SeatBooked>, Emits<ReviewWritten>]
        public void TwoPromises(string course)
        {
            Fire(course);
            if (store.Try(course))
                tracker.Track(new ReviewWritten { CourseId = course });
        {|TRK304:}|}

        [Emits<SeatBooked>]
        public bool Reasons(string course, string why)
        {
            if (course.Length == 1)
            {
                TrackingPlan.NoEvent({|TRK310:""|});
                return false;
            }

            if (course.Length == 2)
            {
                TrackingPlan.NoEvent({|TRK310:"TODO"|});
                return false;
            }

            if (course.Length == 3)
            {
                TrackingPlan.NoEvent({|TRK310:why|});
                return false;
            }

            if (course.Length == 4)
            {
                TrackingPlan.NoEvent({|TRK310:"  "|});
                return false;
            }

            if (course.Length == 5)
            {
                TrackingPlan.NoEvent({|TRK310:$"because {why}"|});
                return false;
            }

            if (course.Length == 6)
            {
                TrackingPlan.NoEvent("a repeated click");
                return false;
            }

            if (course.Length == 7)
            {
                TrackingPlan.NoEvent(Why);
                return false;
            }

            if (course.Length == 8)
            {
                TrackingPlan.NoEvent("the course has " + "no seats");
                return false;
            }

            if (course.Length == 9)
            {
                TrackingPlan.NoEvent(reason: $"{Why}, and {Why}");
                return false;
            }

            Fire(course);
            return true;
        }

        [{|TRK310:NotInstrumented("")|}]
        public void Silent() => store.Save("");

        [NotInstrumented("nobody asked for it")]
        public void SilentForAReason() => store.Save("");

        [Emits<SeatBooked>]
        public void Legacy(string course)
        {
            if (course.Length == 0)
                goto end;
            Fire(course);
            return;
        end:
            store.Save(course);
        {|TRK304:}|}

        private const string Why = "there was no seat";

        private void Fire(string course) => tracker.Track(new SeatBooked { CourseId = course });

        private bool Fired(string course)
        {
            Fire(course);
            return true;
        }

        private IResult Done(string course)
        {
            Fire(course);
            return Results.Ok();
        }

        private async Task FireAsync(string course)
        {
            await Task.Yield();
            Fire(course);
        }

        private async Task<bool> TryFireAsync(string course)
        {
            await Task.Yield();
            if (!store.Try(course))
                return false;
            Fire(course);
            return true;
        }
    }

    /// <summary>What counts as a failure.</summary>
    public sealed class FailuresController(ITracker tracker, IStore store) : ControllerBase
    {
        [Emits<SeatBooked>]
        [HttpPost("failures/by-result")]
        public IActionResult ByResult(string course, int kind)
        {
            if (kind == 1)
                return BadRequest("no course");
            if (kind == 2)
                return NotFound();
            if (kind == 3)
                return Problem("broken");
            if (kind == 4)
                return StatusCode(503);
            if (kind == 5)
                return Unauthorized();
            if (kind == 6)
                return Forbid();
            if (kind == 7)
                {|TRK304:return|} StatusCode(204);
            if (kind == 8)
                {|TRK304:return|} NoContent();
            if (kind == 9)
                {|TRK304:return|} Redirect("/later");
            tracker.Track(new SeatBooked { CourseId = course });
            return Ok();
        }

        [Emits<SeatBooked>]
        [HttpPost("failures/by-type")]
        public Booked ByType(string course)
        {
            if (!store.Try(course))
                return Result.Failure(course);
            tracker.Track(new SeatBooked { CourseId = course });
            return new Booked(true);
        }

        [Emits<SeatBooked>]
        [HttpPost("failures/by-state")]
        public ActionResult<string> ByState([FromForm] string course)
        {
            if (!ModelState.IsValid)
                return ValidationProblem(ModelState);
            var outcome = store.Try(course) ? NotFound() : null;
            if (outcome is not null)
                return outcome;
            tracker.Track(new SeatBooked { CourseId = course });
            return course;
        }
    }

    public record Booked(bool Succeeded);

    public static class Result
    {
        public static Booked Failure(string why) => new(why.Length == 0);
    }
}
