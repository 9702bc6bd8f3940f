using GoldenThread.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages;

/// <summary>The first page after signing in.</summary>
[Authorize(May.SeePlans)]
internal sealed class IndexModel : PageModel;
