using GoldenThread.Plans;
using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Partnerships;
using GoldenThread.Storage.Questions;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Lists;
using GoldenThread.Web.Plans;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Dashboard;

/// <summary>A figure, and the list that holds exactly what it counts.</summary>
internal sealed record Figure(string Words, int Count, string Href)
{
    public static Figure Of(int count, string one, string more, string href) => new(count == 1 ? one : more, count, href);
}
