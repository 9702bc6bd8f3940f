using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GoldenThread.Web.Pages;

/// <summary>The first page after signing in.</summary>
public sealed class IndexModel : PageModel;
