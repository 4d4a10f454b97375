using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>Which ways out are failures, and owe nothing.</summary>
public class FailureTests
{
    // The few types of ASP.NET Core that matter, under their own names.
    private const string AspNetCore = """
        namespace Microsoft.AspNetCore.Mvc
        {
            public interface IActionResult { }
            public class ActionResult : IActionResult { }
            public class StatusCodeResult : ActionResult { public StatusCodeResult(int statusCode) { } }
            public class BadRequestResult : StatusCodeResult { public BadRequestResult() : base(400) { } }
            public class OkResult : StatusCodeResult { public OkResult() : base(200) { } }
            public class ModelStateDictionary { public bool IsValid => true; public void AddModelError(string key, string message) { } }
            public abstract class ControllerBase
            {
                public ModelStateDictionary ModelState { get; } = new();
                public OkResult Ok() => new();
                public ActionResult View() => new();
                public ActionResult NotFound() => new();
                public BadRequestResult BadRequest() => new();
                public StatusCodeResult StatusCode(int statusCode) => new(statusCode);
                public ActionResult Problem() => new();
            }
        }
        public class Result
        {
            public bool IsSuccess => true;
            public bool IsFailure => false;
            public static Result Success() => new();
            public static Result Failure(string why) => new();
        }
        public class Answer
        {
            public bool IsSuccess { get; init; }
            public static Answer Done() => new() { IsSuccess = true };
            public static Answer Fail(string why) => new();
        }
        public class Reply { public bool Success { get; set; } }
        public interface IMediator { System.Threading.Tasks.Task<Microsoft.AspNetCore.Mvc.IActionResult> Send(object request); }
        """;

    [Theory]
    [InlineData("{ Fire(); return Ok(); }")]
    [InlineData("{ {|TRK304:return|} Ok(); }")]
    [InlineData("{ if (id == 0) return NotFound(); Fire(); return Ok(); }")]
    [InlineData("{ if (id == 0) return BadRequest(); if (id == 1) return Problem(); Fire(); return View(); }")]
    [InlineData("{ if (id == 0) return StatusCode(500); Fire(); return StatusCode(202); }")]
    [InlineData("{ if (id == 0) {|TRK304:return|} StatusCode(202); Fire(); return Ok(); }")]
    [InlineData("{ if (id == 0) {|TRK309:return|} StatusCode(id); Fire(); return Ok(); }")]
    [InlineData("{ if (id == 0) return new BadRequestResult(); Fire(); return new OkResult(); }")]
    [InlineData("{ if (id == 0) {|TRK304:return|} new OkResult(); Fire(); return Ok(); }")]
    [InlineData("{ if (!ModelState.IsValid) return View(); Fire(); return Ok(); }")]
    [InlineData("{ if (ModelState.IsValid) {|TRK304:return|} View(); Fire(); return Ok(); }")]
    [InlineData("{ if (id == 0) { ModelState.AddModelError(\"id\", \"none\"); return View(); } Fire(); return Ok(); }")]
    [InlineData("{ return id == 0 ? NotFound() : Sent(); } private ActionResult Sent() { Fire(); return Ok(); }")]
    [InlineData("{ return Maybe(id) ?? Sent(); } private ActionResult? Maybe(int id) => id == 0 ? NotFound() : null; private ActionResult Sent() { Fire(); return Ok(); }")]
    [InlineData("{ return Refuse(); } private IActionResult Refuse() => BadRequest();")]
    [InlineData("{ {|TRK304:return|} Accept(); } private IActionResult Accept() => Ok();")]
    [InlineData("{ IActionResult result = NotFound(); if (id > 0) { Fire(); result = Ok(); } return result; }")]
    [InlineData("{ IActionResult result = Ok(); if (id > 0) { Fire(); result = Ok(); } {|TRK304:return|} result; }")]
    [InlineData("{ try { Step(); } catch (Exception) { return Problem(); } Fire(); return Ok(); }")]
    [InlineData("{ {|TRK309:return|} mediator.Send(id).Result; } private IMediator mediator = null!;")]
    [InlineData("{ var done = Do(id); if (done.IsFailure) return View(); Fire(); return Ok(); } private static Result Do(int id) => Result.Success();")]
    [InlineData("{ var done = Do(id); if (!done.IsSuccess) return NotFound(); return Ok(); } private Result Do(int id) { if (id == 0) return Result.Failure(\"none\"); Fire(); return Result.Success(); }")]
    [InlineData("{ var done = Do(id); return done.IsSuccess ? Ok() : NotFound(); } private Result Do(int id) { if (id == 0) return Result.Failure(\"none\"); Fire(); return Result.Success(); }")]
    [InlineData("{ var done = Do(id); {|TRK304:return|} Ok(); } private Result Do(int id) { if (id == 0) return Result.Failure(\"none\"); Fire(); return Result.Success(); }")]
    [InlineData("{ var done = Do(id); if (done.IsSuccess) return NotFound(); {|TRK304:return|} Ok(); } private Result Do(int id) { if (id == 0) return Result.Failure(\"none\"); Fire(); return Result.Success(); }")]
    [InlineData("{ var done = Do(id); {|TRK309:return|} Shown(done); } private IActionResult Shown(Result done) => done.IsSuccess ? Ok() : NotFound(); private Result Do(int id) { if (id == 0) return Result.Failure(\"none\"); Fire(); return Result.Success(); }")]
    [InlineData("{ var done = Do(id); if (!done.IsSuccess) return NotFound(); return Ok(); } private Answer Do(int id) { if (id == 0) return Answer.Fail(\"none\"); Fire(); return Answer.Done(); }")]
    [InlineData("{ if (Do(id) is { IsSuccess: true }) return Ok(); return NotFound(); } private Answer Do(int id) { if (id == 0) return Answer.Fail(\"none\"); Fire(); return Answer.Done(); }")]
    [InlineData("{ var done = Do(id); if (!done.Success) return NotFound(); {|TRK309:return|} Ok(); } private Reply Do(int id) { if (id == 0) return new Reply { Success = false }; Fire(); return new Reply { Success = true }; }")]
    [InlineData("{ var done = Do(id); var isDone = done.Success; if (!isDone) return NotFound(); {|TRK309:return|} Ok(); } private Reply Do(int id) { if (id == 0) return new Reply { Success = false }; Fire(); return new Reply { Success = true }; }")]
    [InlineData("{ var done = Do(id); {|TRK304:return|} Ok(); } private Reply Do(int id) { if (id == 0) return new Reply { Success = false }; Fire(); return new Reply { Success = true }; }")]
    [InlineData("{ Do(id); {|TRK304:return|} Ok(); } private Reply Do(int id) { if (id == 0) return new Reply { Success = false }; Fire(); return new Reply { Success = true }; }")]
    [InlineData("{ var (isDone, why) = Do(id); if (!isDone) return NotFound(); {|TRK309:return|} Ok(); } private (bool Done, string? Why) Do(int id) { if (id == 0) return (false, \"none\"); Fire(); return (true, null); }")]
    public Task Of_a_controller(string body) => Controller($"[Emits<OrderPlaced>] public IActionResult Run(int id) {body}").Verify();

    [Theory]
    [InlineData("{ if (id == 0) return Result.Failure(\"none\"); Fire(); return Result.Success(); }")]
    [InlineData("{ if (id == 0) {|TRK304:return|} Result.Success(); Fire(); return Result.Success(); }")]
    [InlineData("{ var result = Check(id); if (!result.IsSuccess) return result; Fire(); return result; } private static Result Check(int id) => id == 0 ? Result.Failure(\"\") : Result.Success();")]
    [InlineData("{ return id == 0 ? Result.Failure(\"none\") : Send(); } private Result Send() { Fire(); return Result.Success(); }")]
    public Task Of_a_result(string body) => Controller($"[Emits<OrderPlaced>] public Result Run(int id) {body}").Verify();

    [Theory]
    [InlineData("if (id == 0) return Wrong.Named(); Fire(); return 1;")]
    [InlineData("if (id == 0) return new Missing(); Fire(); return 1;")]
    [InlineData("if (id == 0) return new List<Wrong> { Wrong.Named() }; Fire(); return 1;")]
    [InlineData("if (id == 0) return new[] { Wrong.Named() }; Fire(); return 1;")]
    [InlineData("if (id == 0) {|TRK304:return|} 2; Fire(); return 1;")]
    [InlineData("if (id == 0) {|TRK304:return|} new List<int> { 3 }.Count; Fire(); return 1;")]
    [InlineData("if (Check(id) is { IsError: true } wrong) return wrong.Errors; Fire(); return 1;")]
    [InlineData("if (Check(id) is { IsError: false }) {|TRK304:return|} 1; Fire(); return 1;")]
    public Task Of_a_value_or_errors(string body) => Controller(
        $"[Emits<OrderPlaced>] public ErrorOr<int> Run(int id) {{ {body} }} private static ErrorOr<int> Check(int id) {{ if (id == 3) return Wrong.Named(); return id; }}",
        """
        public class Error { }
        public class Wrong : Error { public static Wrong Named() => new(); }
        public class Missing : Error { }
        public struct ErrorOr<T>
        {
            public bool IsError => false;
            public List<Wrong> Errors => new();
            public static implicit operator ErrorOr<T>(T value) => default;
            public static implicit operator ErrorOr<T>(Error error) => default;
            public static implicit operator ErrorOr<T>(List<Wrong> errors) => default;
            public static implicit operator ErrorOr<T>(Wrong[] errors) => default;
        }
        """).Verify();

    [Theory]
    [InlineData("if (id == 0) return Result.Fail(\"none\").ToResult<int>(); Fire(); return Result.Ok(1);")]
    [InlineData("if (id == 0) return Result.Fail<int>(\"none\").WithError(\"more\"); Fire(); return Result.Ok(1);")]
    [InlineData("if (id == 0) {|TRK304:return|} Result.Ok(1); Fire(); return Result.Ok(1);")]
    [InlineData("if (id == 0) {|TRK309:return|} Result.Ok(1).WithError(\"more\"); Fire(); return Result.Ok(1);")]
    [InlineData("if (id == 0) {|TRK309:return|} Result.Fail<int>(\"none\").Recover(1); Fire(); return Result.Ok(1);")]
    [InlineData("if (id == 0) {|TRK309:return|} Result.Fail<int>(\"none\").ToOther(() => Result.Ok(1)); Fire(); return Result.Ok(1);")]
    public Task Of_a_result_made_of_another(string body) => new Scenario
    {
        Plan = Fired.Plan,
        References =
        [
            StubAssembly.Compile("Results", """
                namespace Results
                {
                    public class Result
                    {
                        public bool IsSuccess => true;
                        public static Result Fail(string why) => new();
                        public static Result<T> Fail<T>(string why) => new();
                        public static Result<T> Ok<T>(T value) => new();
                        public Result<T> ToResult<T>() => new();
                    }
                    public class Result<T>
                    {
                        public bool IsSuccess => true;
                        public Result<T> WithError(string why) => this;
                        public Result<T> Recover(T value) => this;
                        public Result<T> ToOther(System.Func<Result<T>> other) => this;
                    }
                }
                """),
        ],
        Code = Fired.Class($"[Emits<OrderPlaced>] public Result<int> Run(int id) {{ {body} }}", usings: "using Results;").Code,
    }.Verify();

    [Theory]
    [InlineData("Outcome", "public enum Outcome { Done, SoldOut }", "Outcome.SoldOut", false)]
    [InlineData("Outcome", "public enum Outcome { Done, SoldOut }", "Outcome.SoldOut", true)]
    [InlineData("Outcome", "public class Outcome { public static readonly Outcome Done = new(); public static readonly Outcome SoldOut = new(); }", "Outcome.SoldOut", true)]
    public Task By_configuration(string type, string declaration, string failure, bool isConfigured) => Controller(
        $"[Emits<OrderPlaced>] public {type} Run(int id) {{ if (id == 0) {(isConfigured ? "return" : "{|TRK304:return|}")} {failure}; Fire(); return {type}.Done; }}",
        declaration).WithProperties(isConfigured ? [("TrackingPlanFailures", "Other, Outcome.SoldOut")] : []).Verify();

    private static Scenario Controller(string members, string types = "")
    {
        var code = Fired.Class("    private readonly int _id = 1;\n" + members, types: "").Code;
        return new()
        {
            Plan = Fired.Plan,
            Code = code.Replace("using Shop.Tracking;", "using Shop.Tracking;\nusing Microsoft.AspNetCore.Mvc;", StringComparison.Ordinal)
                .Replace("class Service(ITracker tracker)", "class ServiceController(ITracker tracker) : ControllerBase", StringComparison.Ordinal)
                .Replace("private readonly int _id = 1;", "", StringComparison.Ordinal) + types + "\n" + AspNetCore,
        };
    }
}
