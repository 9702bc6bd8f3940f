using GoldenThread.Chronologies;
using GoldenThread.Reviews;
using GoldenThread.Storage;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Pages.Shared;
using GoldenThread.Web.Readings;
using GoldenThread.Web.Reviews;
using GoldenThread.Web.Reviews.Chronologies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Reviews.Chronology;

/// <summary>Two entries that may tell of the same contact, with what a person decided.</summary>
internal sealed record AlikePair(ChronologyEntry One, ChronologyEntry Other, ReviewRecord? Verdict);
