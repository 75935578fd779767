#include "CPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char ng_page_html[] = {
#embed "page.html"
};

// In the order in which later rules change earlier ones.
const unsigned char ng_page_css[] = {
#embed "style/base.css"
    ,
#embed "style/frame.css"
    ,
#embed "style/lists.css"
    ,
#embed "style/colors.css"
    ,
#embed "style/picture.css"
    ,
#embed "style/details.css"
    ,
#embed "style/small.css"
};

// In the order in which they run.
const unsigned char ng_page_script[] = {
#embed "script/model.js"
    ,
#embed "script/geometry.js"
    ,
#embed "script/elements.js"
    ,
#embed "script/drawing.js"
    ,
#embed "script/labels.js"
    ,
#embed "script/viewport.js"
    ,
#embed "script/filters.js"
    ,
#embed "script/lists.js"
    ,
#embed "script/details.js"
    ,
#embed "script/main.js"
};

const size_t ng_page_html_size = sizeof ng_page_html;
const size_t ng_page_css_size = sizeof ng_page_css;
const size_t ng_page_script_size = sizeof ng_page_script;
