using GoldenThread.Returns;
using GoldenThread.Storage;
using GoldenThread.Storage.Questions;
using GoldenThread.Web.Accounts;
using GoldenThread.Web.Lists;
using GoldenThread.Web.Plans;
using GoldenThread.Web.Readings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Web.Pages.Returns;

/// <summary>A return in a list.</summary>
internal sealed record ReturnRow(OrganisationReturn Return, string Organisation, string Reference, string ActionText);
