using Microsoft.AspNetCore.Mvc;

namespace Bootcamp.Broken;

/// <summary>TRK213, for information: an action leads on to another, and the query is not among its route values.</summary>
public sealed class QuietRedirectController : Controller
{
    [HttpGet("/all-courses")]
    public IActionResult All() => RedirectToAction(nameof(Courses));

    [HttpGet("/list-of-courses")]
    public IActionResult Courses() => Ok();
}
