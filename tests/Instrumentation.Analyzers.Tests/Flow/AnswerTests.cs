using Instrumentation.Roslyn.Testing;

namespace Instrumentation.Analyzers.Tests.Flow;

/// <summary>What the answers of ASP.NET Core say of the way that gives them, against what it really declares.</summary>
public class AnswerTests
{
    [Theory]
    [InlineData("if (id == 0) return new ObjectResult(\"none\") { StatusCode = 404 };")]
    [InlineData("if (id == 0) return new JsonResult(new { why = 1 }) { StatusCode = StatusCodes.Status400BadRequest, ContentType = \"a\" };")]
    [InlineData("if (id == 0) { var answer = new ContentResult(); answer.StatusCode = 500; return answer; }")]
    [InlineData("if (id == 0) return StatusCode((int)System.Net.HttpStatusCode.BadGateway, \"none\");")]
    [InlineData("if (id == 0) {|TRK304:return|} new ObjectResult(\"done\") { StatusCode = 202 };")]
    [InlineData("if (id == 0) {|TRK304:return|} new ObjectResult(\"done\") { ContentTypes = { \"a\" } };")]
    [InlineData("if (id == 0) {|TRK309:return|} new ObjectResult(\"done\") { StatusCode = id + 200 };")]
    [InlineData("if (id == 0) { var answer = new ObjectResult(1) { StatusCode = 404 }; answer.StatusCode = 200; {|TRK304:return|} answer; }")]
    public Task A_status_that_is_written_into_an_answer(string guard) => Action(guard + " Fire(); return Ok();").Verify();

    [Theory]
    [InlineData("try { await Step(); } catch (Exception) { {|TRK309:return|} View(\"Error\"); } Fire(); return Ok();")]
    [InlineData("try { await Step(); } catch (Exception) { {|TRK309:return|} RedirectToAction(\"List\"); } Fire(); return Ok();")]
    [InlineData("try { await Step(); } catch (Exception) { {|TRK309:return|} Shown(); } Fire(); return Ok(); IActionResult Shown() => View(\"Error\");")]
    [InlineData("try { await Step(); Fire(); return Ok(); } catch (Exception) { } {|TRK309:return|} View();")]
    [InlineData("try { await Step(); Fire(); } catch (Exception) { } {|TRK309:return|} View();")]
    [InlineData("return await Tried(); async Task<IActionResult> Tried() { try { await Step(); Fire(); return Ok(); } catch { return NotFound(); } }")]
    [InlineData("{|TRK309:return|} await Tried(); async Task<IActionResult> Tried() { try { await Step(); Fire(); return Ok(); } catch { return View(); } }")]
    [InlineData("try { await Step(); } catch (Exception) { {|TRK304:return|} Ok(); } Fire(); return Ok();")]
    [InlineData("try { await Step(); Fire(); } catch (Exception) { } {|TRK304:return|} NoContent();")]
    [InlineData("try { await Step(); } catch (Exception) { return StatusCode(500); } Fire(); return Ok();")]
    [InlineData("try { await Step(); Fire(); return Ok(); } catch (Exception) { ModelState.AddModelError(\"\", \"no\"); } return View();")]
    [InlineData("try { await Step(); } catch (Exception) { throw; } {|TRK304:return|} View();")]
    [InlineData("if (id == 0) {|TRK304:return|} View(); try { await Step(); } finally { Fire(); } return Ok();")]
    public Task A_page_after_an_exception(string body) => Action(body).Verify();

    [Theory]
    [InlineData("if (id == 0) {|TRK309:return|} View(\"Error\"); Fire(); return Ok();")]
    [InlineData("if (id == 0) {|TRK309:return|} RedirectToAction(\"AccessDenied\", \"Security\"); Fire(); return Ok();")]
    [InlineData("if (id == 0) {|TRK309:return|} Denied(); Fire(); return Ok(); IActionResult Denied() => RedirectToPage(\"/Account/Lockout\");")]
    [InlineData("if (id == 0) {|TRK309:return|} new ViewResult { ViewName = \"x\" } is var view && id > 3 ? view : Redirect(\"/error/404\"); Fire(); return Ok();")]
    [InlineData("Fire(); return View(\"NotFound\");")]
    [InlineData("if (id == 0) {|TRK304:return|} View(\"Thanks\"); Fire(); return Ok();")]
    [InlineData("if (id == 0) {|TRK304:return|} Ok(\"no error\"); Fire(); return Ok();")]
    [InlineData("if (id == 0) {|TRK304:return|} RedirectToAction(nameof(Run)); Fire(); return Ok();")]
    public Task A_page_that_is_named_for_a_failure(string body) => Action(body).Verify();

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { try { await Step(); Fire(); return Ok(); } catch (InvalidOperationException) { } } return Problem();")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await Step(); Fire(); log.LogInformation(\"done\"); return RedirectToAction(\"List\", new { i }); } catch (Exception e) { log.LogWarning(e, \"again\"); } } return Problem();")]
    [InlineData("for (var i = 0; i < 3; i++) { try { {|TRK305:Fire()|}; await Step(); return Ok(); } catch (InvalidOperationException) { } } return Problem();")]
    [InlineData("try { log.LogInformation(\"begins\"); Fire(); } catch (Exception) { } return Ok();")]
    public Task Answers_and_logs_do_not_throw(string body) => Action(body).Verify();

    [Theory]
    [InlineData("ModelState.IsValid == false")]
    [InlineData("ModelState.IsValid is false")]
    [InlineData("ModelState is { IsValid: false }")]
    [InlineData("ModelState is not { IsValid: true }")]
    [InlineData("ModelState is { IsValid: false, Count: > 0 }")]
    [InlineData("ModelState.ErrorCount > 0")]
    [InlineData("ModelState.ErrorCount != 0")]
    [InlineData("0 < ModelState.ErrorCount")]
    [InlineData("!ModelState.IsValid || id == 3")]
    [InlineData("!TryValidateModel(this)")]
    [InlineData("!await TryUpdateModelAsync(this)")]
    [InlineData("(await users.CreateAsync(\"a\")) != IdentityResult.Success")]
    [InlineData("!(await users.CreateAsync(\"a\")).Succeeded")]
    [InlineData("await users.CreateAsync(\"a\") is { Succeeded: false }")]
    public Task Conditions_that_mean_failure(string condition) => Action(
        condition.Contains("||", StringComparison.Ordinal)
            ? $"if ({condition}) {{|TRK304:return|}} View(); Fire(); return Ok();"
            : $"if ({condition}) return View(); Fire(); return Ok();").Verify();

    [Theory]
    [InlineData("ModelState.IsValid == true")]
    [InlineData("ModelState is { IsValid: true }")]
    [InlineData("ModelState is { Count: 0 }")]
    [InlineData("ModelState.ErrorCount == 0")]
    [InlineData("ModelState.Count > 0")]
    [InlineData("await TryUpdateModelAsync(this)")]
    [InlineData("(await users.CreateAsync(\"a\")) == IdentityResult.Success")]
    [InlineData("await users.CreateAsync(\"a\") is { Succeeded: true }")]
    public Task Conditions_that_mean_success_or_nothing(string condition) => Action($"if ({condition}) {{|TRK304:return|}} View(); Fire(); return Ok();").Verify();

    [Theory]
    [InlineData("var created = await users.CreateAsync(\"a\"); var isDone = created.Succeeded; if (!isDone) return View(); Fire(); return Ok();")]
    [InlineData("var isDone = (await users.CreateAsync(\"a\")).Succeeded; if (isDone) { Fire(); return Ok(); } return View();")]
    [InlineData("var isWrong = !ModelState.IsValid; if (isWrong) return View(); Fire(); return Ok();")]
    [InlineData("var isFine = ModelState.IsValid; if (isFine) {|TRK304:return|} View(); Fire(); return Ok();")]
    [InlineData("var isFine = ModelState.IsValid; isFine = id > 3; if (!isFine) {|TRK304:return|} View(); Fire(); return Ok();")]
    [InlineData("var isFine = ModelState.IsValid; var same = isFine; if (isFine) Fire(); if (!same) return View(); return Ok();")]
    public Task An_answer_that_is_kept(string body) => Action(body).Verify();

    [Theory]
    [InlineData("if (id == 0) { Refuse(); return View(); } Fire(); return Ok();", "private void Refuse() => ModelState.AddModelError(\"id\", \"none\");")]
    [InlineData("if (id == 0) return Refused(); Fire(); return Ok();", "private IActionResult Refused() { ModelState.AddModelError(\"id\", \"none\"); return View(); }")]
    [InlineData("if (id == 0) return Refused(); Fire(); return Ok();", "private IActionResult Refused() { Response.StatusCode = 404; return View(); }")]
    [InlineData("if (id == 0) { Mail(); {|TRK304:return|} View(); } Fire(); return Ok();", "private void Mail() { var sent = users.CreateAsync(\"mail\").Result; if (!sent.Succeeded) return; ModelState.Clear(); }")]
    [InlineData("if (id == 0) { Refuse(); {|TRK304:return|} View(); } Fire(); return Ok();", "private void Refuse() { foreach (var _ in ModelState) ModelState.AddModelError(\"id\", \"none\"); }")]
    [InlineData("if (id == 0) {|TRK304:return|} Accepted2(); Fire(); return Ok();", "private IActionResult Accepted2() { Response.StatusCode = 202; return View(); }")]
    public Task A_request_that_another_method_refuses(string body, string method) => Action(body, method).Verify();

    [Theory]
    [InlineData("if (id == 0) return NotFound(); Fire(); return Find(id);")]
    [InlineData("if (id == 0) return NotFound(); {|TRK304:return|} Find(id);")]
    [InlineData("ActionResult answer = NotFound(); if (id > 0) { Fire(); return Find(id); } return answer;")]
    [InlineData("{|TRK309:return|} Given;")]
    public Task A_value_that_becomes_an_answer(string body) => Code($"[Emits<OrderPlaced>] public ActionResult<string> Run(int id) {{ {body} }} private static string Find(int id) => \"\"; private static ActionResult Given {{ get; set; }}").Verify();

    [Fact]
    public Task An_endpoint_that_promises_its_event_is_not_without_instrumentation() => Code(
        """
            [HttpPost("/a"), Emits<OrderPlaced>] public IActionResult A() { {|TRK304:return|} Ok(); }
            [HttpPost("/b")] public IActionResult {|TRK302:B|}() { return Ok(); }
            [HttpPost("/c")] public IActionResult C() { Fire(); return Ok(); }
            """,
        Fired.Plan + "features:\n  place: { description: Somebody orders, entry_points: [\"POST /c\"], emits: [order_placed] }\n").Verify();

    private static Scenario Action(string body, string more = "") => Code($"[Emits<OrderPlaced>] public async Task<IActionResult> Run(int id) {{ await Step(); {body} }} {more}");

    private static Scenario Code(string members, string plan = Fired.Plan) => new()
    {
        Plan = plan,
        References = AspNetCoreReferences.All,
        Code = $$"""
            using System;
            using System.Threading.Tasks;
            using Instrumentation;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Identity;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.Logging;
            using Shop.Tracking;

            public interface IUsers { Task<IdentityResult> CreateAsync(string name); }
            public class Users : IUsers { public Task<IdentityResult> CreateAsync(string name) { Console.WriteLine(name); return Task.FromResult(Given); } public IdentityResult Given { get; set; } = new(); }

            public class OrderController(ITracker tracker, IUsers users, ILogger<OrderController> log) : Controller
            {
                private void Fire() => tracker.Track(new OrderPlaced());
                private static Task Step() => Task.Delay(1);
                private void Unused() => log.LogInformation(users.ToString());
                {{members}}
            }
            """,
    };
}
