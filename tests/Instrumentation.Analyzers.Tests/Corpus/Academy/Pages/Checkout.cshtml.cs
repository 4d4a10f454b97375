using System.Threading.Tasks;
using Academy.Applications;
using Academy.Tracking;
using Instrumentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Site.Pages
{
    public sealed class CheckoutModel(IApplications applications, ITracker tracker) : PageModel
    {
        [BindProperty]
        public string Id { get; set; } = "";

        public void OnGet()
        {
        }

        public async Task<IActionResult> OnPostConfirmAsync()
        {
            await Task.Yield();
            if (applications.Find(Id) is not { } application)
                return NotFound();
            tracker.Track(new PaymentCompleted { ApplicationId = new ApplicationId(Id) }, StoredContext.Restore(application.Context));
            return Redirect("/thanks");
        }

        public IActionResult OnPostLater()
        {
            if (!ModelState.IsValid)
                return Page();
            {|TRK304:return|} RedirectToPage("/Thanks");
        }

        public void {|TRK302:OnPostVoucher|}(string code)
        {
        }
    }
}
