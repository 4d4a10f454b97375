using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Site.Pages
{
    public sealed class StartModel : PageModel
    {
        public IActionResult OnGet() => Redirect({|TRK203:"/courses"|});

        public IActionResult OnGetSlow() => {|TRK213:RedirectToPage|}("/Courses");

        public IActionResult OnGetKept() => LocalRedirect("/courses" + Request.QueryString);
    }

    [Authorize]
    public sealed class DeskModel : PageModel
    {
        public IActionResult OnGet() => RedirectToPage("/Desk/Today");
    }
}
